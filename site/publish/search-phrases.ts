import { type Locale, locales, type Snapshot } from '@portal/content/schema';
import type { SearchRecord } from './to-search-records.ts';

export interface Phrase {
  readonly text: string;
  /** How much the phrase says about the record. */
  readonly weight: number;
}

type Text = Readonly<Record<string, unknown>>;

/** What a record is found by: its own words in every language, then the names of what it belongs to. */
export function listPhrases(snapshot: Snapshot, record: SearchRecord, locale: Locale): Phrase[] {
  const { kind, slug } = record;
  const texts = (item: { texts: object } | undefined): Text[] => Object.values(item?.texts ?? {});
  const own = snapshot[kind].find((item) => item.slug === slug);
  const phrases = locales.flatMap((language) => listOwnPhrases(own?.texts[language], language === locale));
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

function listOwnPhrases(text: Text | undefined, isReaders: boolean): Phrase[] {
  if (!text) return [];
  const body = isReaders ? ['whoFor', 'documents', 'steps', 'withOffice', 'next', 'sections', 'details'] : [];
  return [
    ...toPhrases(text['title'] ?? text['name'], 2.5),
    ...toPhrases(text['searchWords'], 1.5),
    ...toPhrases(text['summary'], isReaders ? 0.9 : 0.5),
    ...body.flatMap((field) => toPhrases(text[field], 0)),
  ];
}

function toPhrases(value: unknown, weight: number): Phrase[] {
  if (weight === 0) return [];
  if (typeof value === 'string') return [{ text: value, weight }];
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap((item) => toPhrases(item, weight));
  return [];
}
