import {
  type ContentProblem,
  isLocale,
  type Kind,
  type Locale,
  locales,
  recordTypes,
  sourceLocale,
  toProblems,
} from '@portal/content/schema';
import { toRecord } from '@portal/content/strapi/to-record.ts';
import type { z } from 'zod';
import type { Entry } from './wire.ts';

export type EntriesByLocale = Readonly<Record<Locale, readonly Entry[]>>;

/**
 * Brings the language versions of each document together and holds them against the contract.
 *
 * @param cmsUrl  for the address of the entry in the admin, which the message gives
 */
export function parseRecords(kind: Kind, entries: EntriesByLocale, cmsUrl: string) {
  const problems: ContentProblem[] = [];
  const versions = new Map<string, Partial<Record<Locale, Entry>>>();
  for (const locale of locales)
    for (const entry of entries[locale])
      versions.set(entry.documentId, { ...versions.get(entry.documentId), [locale]: entry });
  const documents = new Map<string, string>();
  const records = [...versions].flatMap(([documentId, found]) => {
    const slug = Object.values(found)[0]?.slug ?? documentId;
    const place = {
      kind,
      slug,
      documentId,
      where: `${cmsUrl}/admin/content-manager/collection-types/api::${kind}.${kind}/${documentId}`,
    };
    if (!hasSource(found)) {
      const message = `is published in ${Object.keys(found).join(', ')} but not in ${sourceLocale}; publish the ${sourceLocale} version, or unpublish the others`;
      problems.push({ ...place, field: '(record)', message });
      return [];
    }
    problems.push(
      ...findUnknownLocales(found[sourceLocale]).map((message) => ({ ...place, field: 'locale', message })),
    );
    const parsed = recordTypes[kind].schema.safeParse(toRecord(kind, found), { error: explainMissing });
    if (parsed.success) {
      documents.set(documentId, parsed.data.slug);
      return [parsed.data];
    }
    problems.push(...toProblems(parsed.error, place));
    return [];
  });
  // Sorted, so that the same content always gives the same bytes.
  return { records: records.sort(bySlug), problems, documents, documentCount: versions.size };
}

export function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}

type Found = Partial<Record<string, Entry>>;

function hasSource(found: Found): found is Found & { readonly [sourceLocale]: Entry } {
  return found[sourceLocale] !== undefined;
}

function findUnknownLocales({ localizations = [] }: Entry): string[] {
  return localizations
    .filter(({ locale }) => !isLocale(locale))
    .map(
      ({ locale }) =>
        `"${locale}" is stored in Strapi but is not a language of the portal (${locales.join(', ')}); delete that version`,
    );
}

/** An empty box, or a relation whose target is not published, reaches the contract as a value that is not there. */
function explainMissing(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_type' && issue.input === undefined
    ? 'is empty: fill it in, or publish the entry that it names'
    : undefined;
}
