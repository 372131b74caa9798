/** Wrong tries that a locator forgives. */
export const triesMax = 5;
const lockedMs = 15 * 60 * 1000;
/** Locators remembered. To push one out takes as many wrong tries, each with its proof of work. */
const rememberedMax = 50_000;

/** Too many wrong tries on this locator. */
export interface Locked {
  readonly waitSeconds: number;
}

/**
 * Counts wrong tries by locator, whether it exists or not. The tries of one locator are looked at one after another:
 * a hundred guesses at the same moment are a hundred, and a phone that sends the right code twice is not locked out.
 */
export function createLockOut() {
  const tries = new Map<string, { count: number; until: number }>();
  const turns = new Map<string, Promise<unknown>>();

  async function tryOnce<T>(locator: string, check: () => Promise<T | undefined>): Promise<T | undefined | Locked> {
    const known = tries.get(locator);
    const count = known && known.until > Date.now() ? known.count : 0;
    if (known && count >= triesMax) return { waitSeconds: Math.ceil((known.until - Date.now()) / 1000) };
    const found = await check();
    // Deleted and set again, an entry is the last in the order, which is the order of forgetting.
    tries.delete(locator);
    if (found === undefined) {
      forgetOld(tries, Date.now());
      tries.set(locator, { count: count + 1, until: Date.now() + lockedMs });
    }
    return found;
  }

  /** @param check  undefined when the try was wrong; an error of its own counts as none */
  return async function examineTry<T>(
    locator: string,
    check: () => Promise<T | undefined>,
  ): Promise<T | undefined | Locked> {
    const before = turns.get(locator) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => tryOnce(locator, check));
    turns.set(locator, turn);
    try {
      return await turn;
    } finally {
      if (turns.get(locator) === turn) turns.delete(locator);
    }
  };
}

function forgetOld(tries: Map<string, { readonly until: number }>, now: number): void {
  for (const [locator, { until }] of tries) {
    if (until > now && tries.size < rememberedMax) return;
    tries.delete(locator);
  }
}
