import { type Locale, locales, type Snapshot } from '@portal/content/schema';
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
export function listPhrases(snapshot: Snapshot, record: SearchRecord, locale: Locale): Phrase[] {
  const { kind, slug } = record;
  const texts = (item: { texts: object } | undefined): Text[] => Object.values(item?.texts ?? {});
  const own = snapshot[kind].find((item) => item.slug === slug);
  const phrases = locales.flatMap((language) => listOwnPhrases(own?.texts[language], kind, language === locale));
  const named = Object.values(own?.texts ?? {})
    .map((text) => `${'title' in text ? text.title : text.name} `)
    .join('');
  for (const { acronym, texts: expansions } of snapshot.abbreviation) {
    // An acronym in the title stands for all its words.
    if (!splitWords(named).includes(acronym.toLowerCase())) continue;
    phrases.push(...texts({ texts: expansions }).flatMap((text) => toPhrases(text['expansion'], 0.7)));
  }
  if (kind === 'service') {
    const service = snapshot.service.find((item) => item.slug === slug);
    const organisations = snapshot.organisation.filter((item) => service?.organisations.includes(item.slug));
    phrases.push(
      ...texts(snapshot.theme.find((item) => item.slug === service?.theme)).flatMap((text) =>
        toPhrases(text['name'], 0.4),
      ),
      ...organisations.flatMap((item) => toPhrases(item.acronym, 0.6)),
      { text: slug.replaceAll('-', ' '), weight: 0.5 },
    );
  }
  if (kind === 'office') {
    const commune = snapshot.commune.find(
      (item) => item.slug === snapshot.office.find((o) => o.slug === slug)?.commune,
    );
    const province = snapshot.province.find((item) => item.slug === commune?.province);
    phrases.push(
      ...texts(commune).flatMap((text) => [...toPhrases(text['name'], 3), ...toPhrases(text['searchWords'], 2.5)]),
      ...texts(province).flatMap((text) => toPhrases(text['name'], 0.3)),
      { text: slug.replaceAll('-', ' '), weight: 2 },
    );
  }
  if (kind === 'organisation') {
    phrases.push(...toPhrases(snapshot.organisation.find((item) => item.slug === slug)?.acronym, 4));
  }
  return phrases;
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
