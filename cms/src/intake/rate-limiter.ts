/**
 * A fixed window per address, in memory. Generous on purpose: a whole shelter or a mobile operator's customers
 * share one address. It stops a script that fills the register, not a person who tries again.
 */
export function createRateLimiter({ limit, windowMs }: { limit: number; windowMs: number }) {
  let counts = new Map<string, number>();
  let windowEnds = 0;

  /** Seconds to wait, or 0 when the request may pass. */
  return function countRequest(address: string, now = Date.now()): number {
    if (now >= windowEnds) {
      counts = new Map();
      windowEnds = now + windowMs;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count > limit ? Math.ceil((windowEnds - now) / 1000) : 0;
  };
}
