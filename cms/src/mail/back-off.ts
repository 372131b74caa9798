/** Between two tries, in minutes: often while a server restarts, then for four and a half hours in all. */
const pauses = [1, 2, 4, 8, 15, 30, 60, 60, 90];

export const triesMax = pauses.length + 1;

/** Milliseconds until the next try, or null when it was the last one. */
export function findPause(triesMade: number): number | null {
  const minutes = pauses[triesMade - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
