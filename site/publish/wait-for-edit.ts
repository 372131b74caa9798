import { setTimeout as sleep } from 'node:timers/promises';
import { findToday, publishingLimits } from '@portal/content/schema';
import { type CmsConnection, CmsError, fetchChanges } from '../cms-client/index.ts';

export interface Patience {
  /** Milliseconds without a further edit after which a publication begins. */
  readonly quietMs: number;
  /** Edits that go on longer are published in parts. */
  readonly mergeMs: number;
  /** First and longest pause before asking a Strapi again that did not answer. */
  readonly pauseMs: readonly [number, number];
}

export const usualPatience: Patience = { quietMs: 400, mergeMs: 3000, pauseMs: [500, 10_000] };

interface Waiting {
  readonly connection: CmsConnection;
  /** The newest change that was looked at. */
  readonly seen: number;
  /** Milliseconds after which to return without an edit. */
  readonly atMostMs: number;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly report: (line: string) => void;
}

/** Returns when edits were published and a quiet moment has come, on another day in Morocco, or when the time is over. */
export async function waitForEdit(waiting: Waiting): Promise<void> {
  const { connection, seen, atMostMs, patience, signal, report } = waiting;
  const end = performance.now() + atMostMs;
  const today = findToday();
  let pause = patience.pauseMs[0];
  let isSilent = false;
  while (!signal.aborted && performance.now() < end && findToday() === today) {
    try {
      const left = Math.min(publishingLimits.wait, (end - performance.now()) / 1000);
      const { newest } = await fetchChanges(connection, seen, Math.max(0, left), signal);
      if (isSilent) report('Strapi answers again.');
      isSilent = false;
      pause = patience.pauseMs[0];
      // Smaller: a database that was restored.
      if (newest !== seen) return await mergeEdits(waiting, newest);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof CmsError)) throw error;
      if (!isSilent) report(`${error.message} Asking again until it does.`);
      isSilent = true;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, patience.pauseMs[1]);
    }
  }
}

async function mergeEdits({ connection, patience, signal }: Waiting, first: number): Promise<void> {
  const end = performance.now() + patience.mergeMs;
  let seen = first;
  while (performance.now() < end) {
    const { newest } = await fetchChanges(connection, seen, patience.quietMs / 1000, signal);
    if (newest === seen) return;
    seen = newest;
  }
}
