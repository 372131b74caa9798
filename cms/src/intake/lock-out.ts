/** Wrong tries that a locator forgives. */
export const triesMax = 5;
const lockedMs = 15 * 60 * 1000;
/** Locators remembered. To push one out takes as many wrong tries, each with its proof of work. */
const rememberedMax = 50_000;

/**
 * Counts wrong tries by locator, whether it exists or not. A try counts before it is answered: a hundred guesses at
 * the same moment are a hundred.
 */
export function createLockOut() {
  const tries = new Map<string, { count: number; until: number }>();

  return {
    /** Seconds to wait, or 0 when the try may be made. */
    countTry(locator: string, now = Date.now()): number {
      const known = tries.get(locator);
      const entry = known && known.until > now ? known : { count: 0, until: 0 };
      if (entry.count >= triesMax) return Math.ceil((entry.until - now) / 1000);
      entry.count += 1;
      entry.until = now + lockedMs;
      // Last in the order, which is the order of forgetting.
      tries.delete(locator);
      forgetOld(tries, now);
      tries.set(locator, entry);
      return 0;
    },

    forgive(locator: string): void {
      tries.delete(locator);
    },
  };
}

function forgetOld(tries: Map<string, { readonly until: number }>, now: number): void {
  for (const [locator, { until }] of tries) {
    if (until > now && tries.size < rememberedMax) return;
    tries.delete(locator);
  }
}
