import { type Kind, type Locale, locales, type Snapshot } from '@portal/content/schema';
import { splitWords } from '../features/search/words/split-words.ts';
import type { SearchedKind, SearchRecord } from './to-search-records.ts';

export interface Phrase {
  readonly text: string;
  /** How much the phrase says about the record. */
  readonly weight: number;
}

/** Read for words that stand nowhere else; the full text knows them all. */
const bodyFields = ['whoFor', 'documents', 'withOffice', 'sections', 'details'];

type Text = Readonly<Record<string, unknown>>;

/** What a record is found by: its own words in every language, then the names of what it belongs to. */
export function listPhrases(snapshot: Snapshot, locale: Locale): (record: SearchRecord) => Phrase[] {
  const find = createFind(snapshot);
  return ({ kind, slug }) => {
    const own = find(kind, slug);
    return [
      ...locales.flatMap((language) => listOwnPhrases(own?.texts[language], kind, language === locale)),
      ...listExpansions(snapshot, own),
      ...(kind === 'service' ? listServicePhrases(find, slug) : []),
      ...(kind === 'office' ? listOfficePhrases(find, slug) : []),
      ...(kind === 'organisation' ? toPhrases(find('organisation', slug)?.acronym, 4) : []),
    ];
  };
}

type Find = <K extends Kind>(kind: K, slug: string | undefined) => Snapshot[K][number] | undefined;

/** Looking through a list for each record would take a hundred times as long for ten times the content. */
function createFind(snapshot: Snapshot): Find {
  const known = new Map<string, Map<string, unknown>>();
  return <K extends Kind>(kind: K, slug: string | undefined) => {
    const bySlug: Map<string, unknown> = known.get(kind) ?? new Map(snapshot[kind].map((item) => [item.slug, item]));
    known.set(kind, bySlug);
    return bySlug.get(slug ?? '') as Snapshot[K][number] | undefined;
  };
}

/** An acronym in the title stands for all its words. */
function listExpansions(snapshot: Snapshot, own: { texts: object } | undefined): Phrase[] {
  const named = new Set(listTexts(own).flatMap((text) => splitWords(String(text['title'] ?? text['name'] ?? ''))));
  return snapshot.abbreviation
    .filter(({ acronym }) => named.has(acronym.toLowerCase()))
    .flatMap(({ texts }) => listTexts({ texts }).flatMap((text) => toPhrases(text['expansion'], 0.7)));
}

function listServicePhrases(find: Find, slug: string): Phrase[] {
  const service = find('service', slug);
  return [
    ...listTexts(find('theme', service?.theme)).flatMap((text) => toPhrases(text['name'], 0.4)),
    ...(service?.organisations ?? []).flatMap((item) => toPhrases(find('organisation', item)?.acronym, 0.6)),
    { text: slug.replaceAll('-', ' '), weight: 0.5 },
  ];
}

function listOfficePhrases(find: Find, slug: string): Phrase[] {
  const commune = find('commune', find('office', slug)?.commune);
  return [
    ...listTexts(commune).flatMap((text) => [...toPhrases(text['name'], 3), ...toPhrases(text['searchWords'], 2.5)]),
    ...listTexts(find('province', commune?.province)).flatMap((text) => toPhrases(text['name'], 0.3)),
    { text: slug.replaceAll('-', ' '), weight: 2 },
  ];
}

function listTexts(item: { texts: object } | undefined): Text[] {
  return Object.values(item?.texts ?? {});
}

function listOwnPhrases(text: Text | undefined, kind: SearchedKind, isReaders: boolean): Phrase[] {
  if (!text) return [];
  // All offices are named alike; the commune is what tells them apart, and one sheet says what a BAOM is.
  if (kind === 'office') return toPhrases(text['name'], 0.3);
  return [
    ...toPhrases(text['title'] ?? text['name'], 2.5),
    ...toPhrases(text['searchWords'], 1.5),
    ...toPhrases(text['summary'], isReaders ? 0.9 : 0.5),
    ...(isReaders ? bodyFields.flatMap((field) => toPhrases(text[field], 0.12)) : []),
  ];
}

function toPhrases(value: unknown, weight: number): Phrase[] {
  if (typeof value === 'string') return [{ text: value, weight }];
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap((item) => toPhrases(item, weight));
  return [];
}
