import { isPassing } from '../database/read-fault';
import { tryAgain } from '../database/try-again';

/** The database does not take writes now; whoever wrote is asked to try again. */
export class StuckDatabaseError extends Error {
  override readonly name = 'StuckDatabaseError';
  readonly code = 'DATABASE_STUCK';
}

/**
 * A queue in front of the database. A write that finds it locked tries again without holding up the program: the
 * SQLite driver is synchronous, so waiting inside it would freeze every page of the CMS. When a turn has lasted
 * `patienceMs`, whoever stands in the queue is sent away as well; time spent behind writes that succeed does not count,
 * or the five hundredth of five hundred parallel requests would be refused by a database in good health.
 *
 * @param places  writes at the same time: the rest of the pool stays free for the other routes
 */
export function createWriteGate({ places, patienceMs }: { places: number; patienceMs: number }) {
  let free = places;
  let queue: { enter: () => void; refuse: (error: Error) => void }[] = [];

  async function takeTurn(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => queue.push({ enter: resolve, refuse: reject }));
  }

  function leave(): void {
    const next = queue.shift();
    if (next) next.enter();
    else free += 1;
  }

  return async function passGate<T>(write: () => Promise<T>): Promise<T> {
    await takeTurn();
    try {
      return await tryUntil(write, Date.now() + patienceMs);
    } catch (error) {
      if (error instanceof StuckDatabaseError) {
        const waiting = queue;
        queue = [];
        for (const { refuse } of waiting) refuse(error);
      }
      throw error;
    } finally {
      leave();
    }
  };
}

async function tryUntil<T>(write: () => Promise<T>, deadline: number): Promise<T> {
  try {
    return await tryAgain(() => beforeDeadline(write(), deadline), deadline);
  } catch (error) {
    throw isPassing(error) ? new StuckDatabaseError('The database did not take the write in time') : error;
  }
}

/** A statement that hangs is left behind: should it succeed later, the same key posted again finds its row. */
async function beforeDeadline<T>(work: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StuckDatabaseError('The database did not answer in time')),
      Math.max(0, deadline - Date.now()),
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
