import { findPartState, type Kind, locales, recordTypes, type Snapshot, sourceLocale } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fetchSnapshot } from '../../site/cms-client/index.ts';
import { hsdsLists, hsdsShapes } from '../../site/open-data/hsds/shapes.ts';
import { toDirectory } from '../../site/open-data/hsds/to-directory.ts';
import { databaseNames, startOn } from '../intake/databases.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
const kinds = Object.keys(recordTypes) as Kind[];

describe.each(databaseNames)('the seed that went through Strapi on %s', (database) => {
  let strapi: Strapi;
  let fetched: Snapshot;

  beforeAll(async () => {
    strapi = await startOn(database);
    fetched = await fetchSnapshot({ connection: { url: strapi.url, token: buildToken }, today, floors: {} });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('comes back as it was, but for the states of its translations and the day it was published', () => {
    expect(withoutStates(fetched)).toEqual(withoutStates(readSeed(today, inject('seedFolder'))));
  });

  it('says of every translated part that it is a draft, and remembers nothing of the French', () => {
    const states = kinds.flatMap((kind) =>
      fetched[kind].flatMap(({ slug, texts }) =>
        Object.keys(recordTypes[kind].parts).flatMap((part) =>
          locales.map((locale) => [kind, slug, locale, part, findPartState(recordTypes[kind], texts, locale, part)]),
        ),
      ),
    );
    const unexpected = states.filter(
      ([, , locale, , state]) => ![undefined, 'missing', locale === sourceLocale ? 'source' : 'draft'].includes(state),
    );
    expect(unexpected).toEqual([]);
    expect(states.filter(([, , , , state]) => state === 'draft').length).toBeGreaterThan(50);
    expect(kinds.flatMap((kind) => fetched[kind].filter(({ texts }) => texts.fr.translation))).toEqual([]);
  });

  it('is given away whole by the standard: every record of the directory keeps its shape and its id', () => {
    const give = (snapshot: Snapshot) =>
      toDirectory({ snapshot, locale: 'fr', origin: 'https://portail.example.ma', changes: new Map() });
    const [given, expected] = [give(fetched), give(readSeed(today, inject('seedFolder')))];
    for (const list of hsdsLists) {
      const problems = given[list].flatMap((item) => hsdsShapes[list].safeParse(item).error?.issues ?? []);
      expect(problems, list).toEqual([]);
      expect(given[list].map(({ id }) => id).toSorted(), list).toEqual(expected[list].map(({ id }) => id).toSorted());
    }
    expect(given.services.length).toBeGreaterThan(0);
  });

  it('has a digest for every translated part', () => {
    const parts = fetched.theme.flatMap(({ texts }) => [texts.ar, texts.ary, texts.zgh, texts.en]);
    expect(parts.map((text) => text?.translation?.['text']?.state)).toEqual(parts.map(() => 'draft'));
  });
});

function withoutStates(snapshot: Snapshot) {
  const toText = (text: object | undefined) => {
    const { translation: _, ...words } = { translation: undefined, ...text };
    return words;
  };
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      snapshot[kind]
        .map(({ changedAt: _, ...record }) => ({
          ...record,
          texts: Object.fromEntries(Object.entries(record.texts).map(([locale, text]) => [locale, toText(text)])),
        }))
        .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    ]),
  );
}
