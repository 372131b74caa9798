import { type Kind, type Locale, locales, recordTypes, type Snapshot } from '../schema/index.ts';

/** One text a visitor reads, and where an editor finds it. */
export interface ReadableText {
  readonly kind: Kind;
  readonly slug: string;
  readonly locale: Locale;
  readonly field: string;
  readonly text: string;
}

/** Not read by visitors, or names that nobody may simplify. */
const unread = new Set(['searchWords', 'translation', 'recording', 'file', 'kind']);

/** Every readable text of every record in every language. */
export function listTexts(snapshot: Snapshot): ReadableText[] {
  return (Object.keys(recordTypes) as Kind[]).flatMap((kind) =>
    snapshot[kind].flatMap(({ slug, texts }) =>
      locales.flatMap((locale) =>
        listLeaves(texts[locale] ?? {}).map(([field, text]) => ({ kind, slug, locale, field, text })),
      ),
    ),
  );
}

function listLeaves(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (unread.has(key) ? [] : listLeaves(item, [...path, key])));
}
