let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: ten sent at once would need ten times the memory, and no office waits for the second. */
export function queueTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
