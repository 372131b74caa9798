import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of an exchange: of what was asked, and of its answer. */
const fates = ['question lost', 'question cut', 'answer lost', 'answer cut', 'stalled'] as const;
export type Fate = (typeof fates)[number];

const stallMs = 400;

export interface LossyProxy {
  readonly url: string;
  /** Share of exchanges that go wrong, from now on: 0 to 1. */
  setLoss(share: number): void;
  /** How often each thing went wrong. */
  readonly lost: ReadonlyMap<Fate, number>;
  close(): Promise<void>;
}

/**
 * A bad network in front of a server: of the exchanges that pass, some are lost on their way there, some on their way
 * back, some in the middle of a word, some only after a long silence. Which ones is decided by the seed, so that a run
 * that fails can be run again.
 */
export async function startLossyProxy(target: string, seed: number): Promise<LossyProxy> {
  const { hostname, port } = new URL(target);
  const random = createRandom(seed);
  const lost = new Map<Fate, number>();
  const sockets = new Set<Socket>();
  let loss = 0;

  const drawFate = (): Fate | undefined => {
    if (random() >= loss) return undefined;
    const fate = fates[Math.floor(random() * fates.length)];
    if (fate) lost.set(fate, (lost.get(fate) ?? 0) + 1);
    return fate;
  };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let fate: Fate | undefined;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (chunk) => {
      // A body that comes in several parts shares the fate of its first.
      fate ??= drawFate();
      if (fate === 'question lost') return cut();
      if (fate === 'stalled') return void setTimeout(cut, stallMs);
      if (fate === 'question cut') return void upstream.write(chunk.subarray(0, chunk.length / 2), cut);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (fate === 'answer lost') return cut();
      if (fate === 'answer cut') return void client.write(chunk.subarray(0, chunk.length / 2), cut);
      client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setLoss(share) {
      loss = share;
    },
    lost,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
