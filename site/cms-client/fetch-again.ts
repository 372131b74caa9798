/**
 * As `fetch`, for what is only read: asked once more when the connection was closed meanwhile. Strapi closes one that has
 * been quiet for five seconds, and a publisher that was busy for longer hears of it only when it asks.
 */
export async function fetchAgain(
  address: string | URL,
  options: Omit<RequestInit, 'method' | 'body'>,
): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (error) {
    if (!wasClosed(error)) throw error;
    return fetch(address, options);
  }
}

/** `fetch` hides the reason ("fetch failed") in the cause. */
function wasClosed(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && (cause.code === 'UND_ERR_SOCKET' || cause.code === 'ECONNRESET');
}
