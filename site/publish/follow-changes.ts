import { findToday, type PublisherReport } from '@portal/content/schema';
import { CmsUnreachableError, fetchChanges, sendReport } from '../cms-client/index.ts';
import { explainFailure } from '../launch/explain-failure.ts';
import { type Publication, publishSite } from './publish-site.ts';
import { toFailure } from './to-failure.ts';
import { type Patience, usualPatience, waitForEdit } from './wait-for-edit.ts';

export type Outcome =
  | { readonly result: 'published' | 'unchanged' }
  | { readonly result: 'failed'; readonly message: string };

export interface Following {
  readonly publication: Publication;
  readonly signal: AbortSignal;
  /** Hears of each try. */
  readonly onOutcome?: (outcome: Outcome) => void;
  readonly patience?: Patience;
  /** First and longest pause before a publication is tried again without an edit. */
  readonly retryMs?: readonly [number, number];
}

/**
 * The publisher: publishes what there is, then whatever is edited, until it is told to stop. What it has missed it asks
 * for by the number of the last change it knows; after its own start and on each new day everything is pulled.
 */
export async function followChanges(following: Following): Promise<void> {
  const { publication, signal, patience = usualPatience, retryMs = [15_000, 600_000] } = following;
  const { connection, report } = publication;
  /** The newest change that the kept content holds; undefined: it must be pulled in full. */
  let held: number | undefined;
  let heldOn = '';
  let pause = retryMs[0];

  while (!signal.aborted) {
    let seen = held ?? 0;
    let atMostMs = Number.POSITIVE_INFINITY;
    try {
      const { newest, changes, complete } = await fetchChanges(connection, held ?? 0);
      seen = newest;
      const isFull = held === undefined || !complete || heldOn !== findToday();
      const result = await publishSite({
        ...publication,
        changes: isFull ? undefined : changes,
        skipUnchanged: true,
        onPulled: () => {
          held = newest;
          heldOn = findToday();
        },
        onBuild: () => void tell({ state: 'building', number: newest }),
      });
      await tell({ state: 'online', number: newest, unchanged: result === 'unchanged' });
      following.onOutcome?.({ result });
      pause = retryMs[0];
    } catch (error) {
      const message = explainFailure(error);
      report(`Not published; what is online stays.\n${message}`);
      const { reason, problems, passes } = toFailure(error);
      if (!(error instanceof CmsUnreachableError))
        await tell({ state: 'failed', number: seen, reason, problems: [...problems] });
      following.onOutcome?.({ result: 'failed', message });
      if (passes) {
        atMostMs = pause;
        pause = Math.min(pause * 2, retryMs[1]);
      }
    }
    await waitForEdit({ connection, seen, atMostMs, patience, signal, report });
  }

  /** An editor who is not told waits a little longer; the site is online all the same. */
  async function tell(told: PublisherReport): Promise<void> {
    await sendReport(connection, told).catch((error: unknown) => report(explainFailure(error)));
  }
}
