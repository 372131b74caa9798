import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Report } from './progress.ts';

const outcomeSchema = z.discriminatedUnion('result', [
  z.object({ result: z.enum(['published', 'unchanged']) }),
  z.object({ result: z.literal('failed'), message: z.string() }),
]);
export type FirstOutcome = z.infer<typeof outcomeSchema>;

export interface StartedPublisher {
  /** How its first publication ended. */
  readonly first: Promise<FirstOutcome>;
  readonly stop: () => Promise<void>;
}

const toPath = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = ['--import', toPath('stop-with-parent.mjs'), toPath('../publish/run-publisher.ts')];
const longestPauseMs = 60_000;

/** Starts the publisher as a program of its own, and again whenever it ends: a build may be killed for its memory. */
export function startPublisher(report: Report, env: NodeJS.ProcessEnv = process.env): StartedPublisher {
  const stopping = new AbortController();
  const { promise: first, resolve } = Promise.withResolvers<FirstOutcome>();
  let child: ChildProcess | undefined;

  async function keepRunning(): Promise<void> {
    let pause = 1000;
    while (!stopping.signal.aborted) {
      const since = performance.now();
      child = spawn(process.execPath, command, {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // A group of its own: Ctrl-C reaches only the program that stops everything in order.
        detached: process.platform !== 'win32',
      });
      child.on('message', (message) => {
        const outcome = outcomeSchema.safeParse(message);
        if (outcome.success) resolve(outcome.data);
      });
      const code = await waitForEnd(child);
      if (stopping.signal.aborted) return;
      resolve({ result: 'failed', message: `The publisher has stopped (${code}).` });
      report(`The publisher has stopped (${code}); it is started again in ${pause / 1000} s. The site stays online.`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      pause = performance.now() - since > 10 * longestPauseMs ? 1000 : Math.min(pause * 2, longestPauseMs);
    }
  }

  const ended = keepRunning();
  return {
    first,
    async stop() {
      stopping.abort();
      child?.kill('SIGTERM');
      await ended;
    },
  };
}

function waitForEnd(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', () => resolve(null));
  });
}
