import {
  checkContent,
  dropOfficersOnly,
  formatProblem,
  type Kind,
  type Locale,
  locales,
  recordTypes,
  type Snapshot,
} from '@portal/content/schema';
import { type Counts, checkCounts, type Floors } from './check-counts.ts';
import { CmsError, CmsUnreachableError } from './cms-error.ts';
import { type CmsConnection, fetchEntries } from './fetch-entries.ts';
import { parseRecords } from './parse-records.ts';
import type { Entry } from './wire.ts';

export interface SnapshotRequest {
  readonly connection: CmsConnection;
  /** Calendar day in Morocco, `YYYY-MM-DD`. */
  readonly today: string;
  readonly floors: Floors;
  /** How many records of each kind are online now: a sudden loss against it stops the build. */
  readonly online?: Counts | undefined;
}

/**
 * Everything Strapi publishes, in the shape of the seed.
 *
 * @throws CmsError with every reason why this must not go online; nothing is left out silently
 */
export async function fetchSnapshot({ connection, today, floors, online }: SnapshotRequest): Promise<Snapshot> {
  const problems: string[] = [];
  const broken: string[] = [];
  const counts: Partial<Record<Kind, number>> = {};
  const snapshot: Record<string, readonly unknown[]> = {};
  for (const kind of Object.keys(recordTypes) as Kind[]) {
    const entries = await fetchLocales(kind, connection, problems);
    if (!entries) continue;
    const parsed = parseRecords(kind, entries, connection.url);
    snapshot[kind] = dropOfficersOnly(parsed.records);
    counts[kind] = parsed.documentCount;
    broken.push(...parsed.problems.map(({ slug }) => `the ${kind} "${slug}"`));
    problems.push(...parsed.problems.map((problem) => formatProblem(problem).trim()));
  }
  if (isComplete(snapshot)) {
    const where = (kind: Kind) => `${connection.url}/admin/content-manager/collection-types/api::${kind}.${kind}`;
    const contentProblems = checkContent(snapshot, today, where);
    // A record that breaks the contract is reported once, not again by everything that names it.
    const own = contentProblems.filter(({ message }) => !broken.some((name) => message.includes(name)));
    problems.push(...own.map((problem) => formatProblem(problem).trim()));
  }
  problems.push(...checkCounts(counts, floors, online));
  if (problems.length === 0 && isComplete(snapshot)) return snapshot;
  throw new CmsError(problems);
}

/** Each record has passed its own schema before; what is left to know is that no kind is missing. */
function isComplete(snapshot: Record<string, readonly unknown[]>): snapshot is Snapshot {
  return Object.keys(recordTypes).every((kind) => snapshot[kind] !== undefined);
}

/** @returns nothing when a language could not be read: half a kind would look like a loss */
async function fetchLocales(kind: Kind, connection: CmsConnection, problems: string[]) {
  const failures: string[] = [];
  const answers = await Promise.all(
    locales.map(async (locale): Promise<readonly [Locale, Entry[]]> => {
      try {
        return [locale, await fetchEntries(kind, locale, connection)];
      } catch (error) {
        if (!(error instanceof CmsError) || error instanceof CmsUnreachableError) throw error;
        failures.push(...error.problems);
        return [locale, []];
      }
    }),
  );
  problems.push(...new Set(failures));
  return failures.length === 0 ? (Object.fromEntries(answers) as Record<Locale, Entry[]>) : undefined;
}
