import { type Kind, type Locale, locales } from '@portal/content/schema';
import { CmsError, CmsUnreachableError } from './cms-error.ts';
import type { ContentDraft } from './content-draft.ts';
import { type CmsConnection, fetchEntries } from './fetch-entries.ts';
import type { EntriesByLocale } from './parse-records.ts';
import type { Entry } from './wire.ts';

/** @returns nothing when a language could not be read: half a kind would look like a loss */
export async function fetchLocales(
  kind: Kind,
  connection: CmsConnection,
  draft: ContentDraft,
  documentIds?: readonly string[],
): Promise<EntriesByLocale | undefined> {
  const failures: string[] = [];
  const answers = await Promise.all(
    locales.map(async (locale): Promise<readonly [Locale, Entry[]]> => {
      try {
        return [locale, await fetchEntries(kind, locale, connection, documentIds)];
      } catch (error) {
        if (!(error instanceof CmsError) || error instanceof CmsUnreachableError) throw error;
        failures.push(...error.problems);
        return [locale, []];
      }
    }),
  );
  draft.addProblems([...new Set(failures)]);
  return failures.length === 0 ? (Object.fromEntries(answers) as Record<Locale, Entry[]>) : undefined;
}
