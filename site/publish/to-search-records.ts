import { toAddresses } from '@portal/content/addresses';
import { type Kind, type Locale, locales, recordTypes, type Snapshot } from '@portal/content/schema';

export type SearchedKind = (typeof searchedKinds)[number];

export interface SearchRecord {
  readonly kind: SearchedKind;
  readonly slug: string;
  readonly locale: Locale;
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: { readonly title: string; readonly kind: string; readonly summary: string; readonly url: string };
}

/** In the order in which equals are shown. */
export const searchedKinds = [
  'service',
  'office',
  'organisation',
  'event',
  'page',
  'commune',
  'charter',
  'opportunity',
  'resource',
] as const satisfies Kind[];

/** Pagefind has a stemmer for Arabic and none for `ary`: Darija is indexed as Moroccan Arabic, in an index of its own. */
const searchLanguages: Readonly<Record<Locale, string>> = { fr: 'fr', ar: 'ar', ary: 'ar-ma', zgh: 'zgh', en: 'en' };

/**
 * One record for each searchable record and language it is written in.
 *
 * @param hasPage  whether the release holds a page: `/fr/guide/pension/`
 */
export function toSearchRecords(snapshot: Snapshot, hasPage: (path: string) => boolean): SearchRecord[] {
  return searchedKinds.flatMap((kind) =>
    snapshot[kind].flatMap((record) =>
      locales.flatMap((locale) => {
        const text: Readonly<Record<string, unknown>> | undefined = record.texts[locale];
        const url = toAddresses(kind, record, locale).find((address) => hasPage(address.split('#')[0] ?? ''));
        if (!text || !url) return [];
        const title = String(text['title'] ?? text['name']);
        const summary = String(text['summary'] ?? text['introduction'] ?? '');
        const meta = { title, kind, summary, url };
        return [
          {
            kind,
            slug: record.slug,
            locale,
            url,
            language: searchLanguages[locale],
            content: toContent(kind, text),
            meta,
          },
        ];
      }),
    ),
  );
}

/** All words of a record, title first and the words people search by last. */
function toContent(kind: Kind, text: Readonly<Record<string, unknown>>): string {
  return Object.keys(recordTypes[kind].text)
    .flatMap((field) => listTexts(text[field]))
    .join('\n');
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listTexts);
  return [];
}
