import type { Challenge } from './challenge-schema.ts';
import { solve } from './solve.ts';

/** A thread of its own: the visitor goes on writing while the phone works. The page has checked the challenge. */
addEventListener('message', async ({ data }: MessageEvent<Challenge>) => {
  postMessage(await solve(data).catch(() => undefined));
});
