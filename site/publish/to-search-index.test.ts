import type { Locale } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { describe, expect, test } from 'vitest';
import { resolveQuestion } from '../features/search/resolver/resolve-question.ts';
import type { SearchIndex } from '../features/search/resolver/search-index.ts';
import { openIndexFiles } from './open-index-files.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { toSearchIndex } from './to-search-index.ts';
import { toSearchRecords } from './to-search-records.ts';

const seed = readSeed('2026-11-22');
const records = toSearchRecords(seed, () => true);
const vocabulary = readVocabulary();
const indexes = new Map<Locale, SearchIndex>();

function ask(question: string, locale: Locale) {
  const index = indexes.get(locale) ?? openIndexFiles(toSearchIndex(seed, records, locale, vocabulary));
  indexes.set(locale, index);
  return resolveQuestion(question, index, locale);
}

async function listPaths(question: string, locale: Locale): Promise<string[]> {
  const { hits } = await ask(question, locale);
  return hits.slice(0, 3).map(({ url }) => url);
}

describe('a word of any language answers in the reader’s language', () => {
  test.each<[string, Locale]>([
    ['hospital', 'ar'],
    ['مستشفى', 'fr'],
    ['sbitar', 'zgh'],
    ['ⵙⴱⵉⵟⴰⵔ', 'en'],
    ['سبيطار', 'ary'],
  ])('%s in %s', async (word, locale) => {
    expect(await listPaths(word, locale)).toContain(`/${locale}/guide/hopital-urgences/`);
  });
});

test('a whole question is ranked by what matches, never all words or nothing', async () => {
  expect(await listPaths('bonjour, hier je suis tombée et on me parle du zzqxwv de l’hôpital', 'fr')).toContain(
    '/fr/guide/hopital-urgences/',
  );
});

test('a commune is found under its spellings', async () => {
  for (const name of ['Taroudant', 'tarudant', 'تارودانت']) {
    expect((await listPaths(name, 'fr'))[0]).toBe('/fr/bureaux/taroudannt/');
  }
});

test('a misspelt word is corrected, the others stay', async () => {
  expect((await ask('cretificat de residence', 'fr')).corrected).toBe('certificat de residence');
  expect((await ask('certificats de vie', 'fr')).corrected).toBeUndefined();
  expect((await ask('sbitar', 'fr')).corrected).toBeUndefined();
});

test('a word that nothing resembles finds nothing; a question about other things is not sure', async () => {
  expect(await ask('zzqxwv', 'fr')).toMatchObject({ hits: [], isSure: false });
  expect((await ask('crypto monnaie bitcoin', 'fr')).isSure).toBe(false);
});

test.each([
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand words', 'pension ramadan '.repeat(5000)],
  ['a regular expression', '.*(a+)+$['],
  ['emoji', '👩🏽‍🍼🏥'],
  ['nothing', ''],
  ['half a character', '\ud83d'],
])('%s is answered', async (_name, question) => {
  expect((await ask(question, 'fr')).hits.length).toBeLessThanOrEqual(10);
});

test('a question reads a part of the index', async () => {
  const files = toSearchIndex(seed, records, 'fr', vocabulary);
  const read = new Set<object>();
  await resolveQuestion(
    'retraite',
    openIndexFiles(files, (file) => read.add(file)),
    'fr',
  );
  expect(read.size).toBeLessThan((files.words.length + files.records.length) / 2);
});

test('a part that is missing is an error, and is asked for again', async () => {
  const files = toSearchIndex(seed, records, 'fr', vocabulary);
  const asked: object[] = [];
  const index = openIndexFiles({ ...files, records: [] }, (file) => asked.push(file));
  await expect(resolveQuestion('retraite', index, 'fr')).rejects.toThrow('has no part "r');
  await expect(resolveQuestion('retraite', index, 'fr')).rejects.toThrow('has no part "r');
});
