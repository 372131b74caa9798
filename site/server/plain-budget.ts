/** Of one address: a family in a row, not a script. */
const limits = { ofOneAddress: 12, ofAll: 200, windowMs: 10 * 60_000 } as const;

let counts = new Map<string, number>();
let total = 0;
let windowEnds = 0;

/**
 * Whether one more form without proof of work is passed on. Opinions have no code and no words: nothing but this stands
 * between a counter and whoever would like to raise it.
 */
export function spendPlainForm(address: string, now = Date.now()): boolean {
  if (now >= windowEnds) {
    counts = new Map();
    total = 0;
    windowEnds = now + limits.windowMs;
  }
  const count = (counts.get(address) ?? 0) + 1;
  if (count > limits.ofOneAddress || total >= limits.ofAll) return false;
  counts.set(address, count);
  total += 1;
  return true;
}
