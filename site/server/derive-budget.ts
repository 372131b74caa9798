import { deriveFollowUp, type FollowUp } from '@portal/content/sealing/follow-up.ts';

/** Each derivation keeps a core busy for a third of a second: without a limit, a few plain forms would stop the site. */
const limits = { running: 2, waiting: 24, waitingOfOneAddress: 12 } as const;

/** Too many plain forms are being worked on. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

interface Waiting {
  readonly address: string;
  readonly start: () => void;
}

let running = 0;
const queue: Waiting[] = [];

/**
 * What a code gives, for a browser that cannot derive it itself, in a queue with an end.
 *
 * @throws BusyError
 */
export async function deriveInTurn(code: string, address: string): Promise<FollowUp> {
  if (running >= limits.running) await wait(address);
  running += 1;
  try {
    return await deriveFollowUp(code);
  } finally {
    running -= 1;
    queue.shift()?.start();
  }
}

function wait(address: string): Promise<void> {
  const own = queue.filter((other) => other.address === address).length;
  if (queue.length >= limits.waiting || own >= limits.waitingOfOneAddress) {
    throw new BusyError('Too many plain forms are waiting.');
  }
  return new Promise((start) => queue.push({ address, start }));
}
