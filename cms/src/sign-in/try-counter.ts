/** Names remembered. Who fills it pushes out the oldest, after that many tries of their own. */
const rememberedMax = 50_000;

/** Counts tries by name within a window that begins with the first. */
export function createTryCounter({ max, windowMs }: { max: number; windowMs: number }) {
  const tries = new Map<string, { count: number; readonly until: number }>();

  return {
    /** Seconds to wait, or 0. A try counts before it is judged: a hundred guesses at one moment are a hundred. */
    countTry(name: string, now = Date.now()): number {
      const known = tries.get(name);
      if (known && known.until > now) {
        if (known.count >= max) return Math.ceil((known.until - now) / 1000);
        known.count += 1;
        return 0;
      }
      tries.delete(name);
      forgetOld(tries, now);
      tries.set(name, { count: 1, until: now + windowMs });
      return 0;
    },

    /** It was right after all. */
    takeBack(name: string): void {
      const known = tries.get(name);
      if (known && known.count > 0) known.count -= 1;
    },
  };
}

/** A map keeps its entries in the order in which they came, and all live equally long. */
function forgetOld(tries: Map<string, { readonly until: number }>, now: number): void {
  for (const [name, { until }] of tries) {
    if (until > now && tries.size < rememberedMax) return;
    tries.delete(name);
  }
}
