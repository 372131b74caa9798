import { setTimeout as pause } from 'node:timers/promises';
import { isPassing } from './read-fault';

const pauseMs = 150;

/**
 * Tries again what a fault that passes by itself has stopped, outside of the driver: the one of SQLite is synchronous,
 * and waiting inside it would freeze every page of the CMS.
 *
 * @param deadline  in milliseconds of the clock; the last fault is thrown when no other try fits before it
 */
export async function tryAgain<T>(
  work: () => Promise<T>,
  deadline: number,
  mayTryAgain: (error: unknown) => boolean = isPassing,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!mayTryAgain(error) || Date.now() + pauseMs >= deadline) throw error;
      await pause(pauseMs);
    }
  }
}
