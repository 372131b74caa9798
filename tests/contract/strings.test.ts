import { locales } from '@portal/content/schema';
import { strings } from '@portal/content/strings';
import { describe, expect, test } from 'vitest';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** `guide.count_one` → `guide.count`: a language has its own number of plural forms. */
function listKeys(value: object, path: readonly string[] = []): string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' && item !== null
      ? listKeys(item, [...path, key])
      : [[...path, key.replace(pluralSuffix, '')].join('.')],
  );
}

function listTexts(value: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] =>
    typeof item === 'object' && item !== null
      ? listTexts(item, [...path, key])
      : [[[...path, key].join('.'), String(item)]],
  );
}

function listPlaceholders(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
}

const source = new Set(listKeys(strings.fr));
const sourceTexts = new Map(listTexts(strings.fr));

describe.each(locales)('interface words in %s', (locale) => {
  test('are complete, with no word that the source does not have', () => {
    expect([...new Set(listKeys(strings[locale]))].toSorted()).toEqual([...source].toSorted());
  });

  test('are never empty', () => {
    expect(listTexts(strings[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('keep the placeholders of the source', () => {
    const wrong = listTexts(strings[locale]).filter(([key, text]) => {
      const original = sourceTexts.get(key) ?? sourceTexts.get(key.replace(pluralSuffix, '_other')) ?? '';
      // "One sheet" may be said without its number.
      return !pluralSuffix.test(key) && listPlaceholders(text).join() !== listPlaceholders(original).join();
    });
    expect(wrong).toEqual([]);
  });

  test('have every plural form of the language', () => {
    const wanted = new Intl.PluralRules(
      { ary: 'en', zgh: 'en', ar: 'ar', fr: 'en', en: 'en' }[locale],
    ).resolvedOptions().pluralCategories;
    const texts = new Map(listTexts(strings[locale]));
    expect(wanted.map((form) => `guide.count_${form}`).filter((key) => !texts.has(key))).toEqual([]);
  });
});
