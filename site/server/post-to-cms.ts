export interface Intake {
  readonly cmsUrl: string;
  readonly timeoutMs?: number;
}

export interface CmsAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | undefined;
}

/**
 * Hands what a visitor wrote to one of the public doors of the CMS. Nothing when it cannot be reached; neither the
 * reason nor the text is logged, both may hold what the visitor wrote.
 *
 * @param address  of the visitor; what the browser claimed about itself is not passed on
 */
export async function postToCms(
  path: `/api/${string}`,
  body: Buffer | string,
  address: string,
  { cmsUrl, timeoutMs = 12_000 }: Intake,
): Promise<CmsAnswer | undefined> {
  try {
    const response = await fetch(cmsUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: typeof body === 'string' ? body : new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { ok, status, headers } = response;
    const answer: unknown = await response.json().catch(() => undefined);
    return { ok, status, body: answer, retryAfter: headers.get('retry-after') ?? undefined };
  } catch {
    return undefined;
  }
}
