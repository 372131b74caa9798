import type { Locale } from '@portal/content/schema';
import { expect, test } from 'vitest';
import { listLetters } from './list-letters.ts';

const group = (locale: Locale, ...titles: string[]) =>
  listLetters(titles, (title) => title, locale).map(({ letter, items }) => `${letter}: ${items.join(', ')}`);

test('accents and capitals do not make letters of their own', () => {
  expect(group('fr', 'Œuvre', 'école', 'Eau', 'Étude', '« Argent »', '2 papiers')).toEqual([
    'A: « Argent »',
    'E: Eau, école, Étude',
    'Œ: Œuvre',
    '#: 2 papiers',
  ]);
});

test('the Arabic article does not count, and the forms of alef are one letter', () => {
  expect(group('ar', 'السكن', 'أداء', 'الإقامة', 'بطاقة', 'التعليم', 'ألم')).toEqual([
    'ا: أداء, الإقامة, ألم',
    'ب: بطاقة',
    'ت: التعليم',
    'س: السكن',
  ]);
});

test('Darija is in the order of the Arabic alphabet, whatever the runtime knows of it', () => {
  expect(group('ary', 'واش', 'سكن', 'باك', 'هجرة').map((line) => line[0])).toEqual(['ب', 'س', 'ه', 'و']);
});

test('Tifinagh is in the order of IRCAM, and French that is not translated yet comes after it', () => {
  expect(group('zgh', 'Argent', 'ⵥⵕ', 'ⴰⵙⵙ', 'ⵖⵔ', 'ⴳ', 'ⵔⴰ').map((line) => line[0])).toEqual([
    'ⴰ',
    'ⴳ',
    'ⵔ',
    'ⵖ',
    'ⵥ',
    'A',
  ]);
});

test('anchors are ASCII and different for each letter', () => {
  const ids = listLetters(['ا', 'ب', 'ⴰ', 'a', '3'], (title) => title, 'ar').map(({ id }) => id);
  expect(ids.every((id) => /^lettre-[a-z0-9]+$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(5);
});
