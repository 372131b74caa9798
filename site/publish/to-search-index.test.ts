import type { Locale } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { describe, expect, test } from 'vitest';
import { decodeIndex } from '../features/search/resolver/index-file.ts';
import { resolveQuestion } from '../features/search/resolver/resolve-question.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { toSearchIndex } from './to-search-index.ts';
import { toSearchRecords } from './to-search-records.ts';

const seed = readSeed('2026-11-22');
const records = toSearchRecords(seed, () => true);
const vocabulary = readVocabulary();
const indexes = new Map<Locale, ReturnType<typeof decodeIndex>>();

function ask(question: string, locale: Locale) {
  const index = indexes.get(locale) ?? decodeIndex(toSearchIndex(seed, records, locale, vocabulary));
  indexes.set(locale, index);
  return resolveQuestion(question, index, locale);
}

function listPaths(question: string, locale: Locale): string[] {
  return ask(question, locale)
    .hits.slice(0, 3)
    .map(({ url }) => url);
}

describe('a word of any language answers in the reader’s language', () => {
  test.each<[string, Locale]>([
    ['hospital', 'ar'],
    ['مستشفى', 'fr'],
    ['sbitar', 'zgh'],
    ['ⵙⴱⵉⵟⴰⵔ', 'en'],
    ['سبيطار', 'ary'],
  ])('%s in %s', (word, locale) => {
    expect(listPaths(word, locale)).toContain(`/${locale}/guide/hopital-urgences/`);
  });
});

test('a whole question is ranked by what matches, never all words or nothing', () => {
  expect(listPaths('bonjour, hier je suis tombée et on me parle du zzqxwv de l’hôpital', 'fr')).toContain(
    '/fr/guide/hopital-urgences/',
  );
});

test('a commune is found under its spellings', () => {
  for (const name of ['Taroudant', 'tarudant', 'تارودانت']) {
    expect(listPaths(name, 'fr')[0]).toBe('/fr/bureaux/taroudannt/');
  }
});

test('a misspelt word is corrected, the others stay', () => {
  expect(ask('cretificat de residence', 'fr').corrected).toBe('certificat de residence');
  expect(ask('certificats de vie', 'fr').corrected).toBeUndefined();
  expect(ask('sbitar', 'fr').corrected).toBeUndefined();
});

test('a word that nothing resembles finds nothing; a question about other things is not sure', () => {
  expect(ask('zzqxwv', 'fr')).toMatchObject({ hits: [], isSure: false });
  expect(ask('crypto monnaie bitcoin', 'fr').isSure).toBe(false);
});

test.each([
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand words', 'pension ramadan '.repeat(5000)],
  ['a regular expression', '.*(a+)+$['],
  ['emoji', '👩🏽‍🍼🏥'],
  ['nothing', ''],
  ['half a character', '\ud83d'],
])('%s is answered in good time', (_name, question) => {
  const start = performance.now();
  ask(question, 'fr');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('the index of a language weighs less than 40 KB once compressed', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  const text = JSON.stringify(toSearchIndex(seed, records, 'ar', vocabulary));
  expect(brotliCompressSync(text).length).toBeLessThan(40_000);
});
