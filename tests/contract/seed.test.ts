import { readFileSync } from 'node:fs';
import { locales } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { expect, test } from 'vitest';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
const seed = readSeed(today);

test('holds the 16 offices and communes, 56 services, 36 organisations, 12 needs and 8 profiles', () => {
  expect({
    office: seed.office.length,
    commune: seed.commune.length,
    service: seed.service.length,
    organisation: seed.organisation.length,
    theme: seed.theme.length,
    profile: seed.profile.length,
  }).toEqual({ office: 16, commune: 16, service: 56, organisation: 36, theme: 12, profile: 8 });
});

test.each(['service', 'theme', 'profile', 'office', 'charter', 'page'] as const)(
  'every %s has a text in all five languages',
  (kind) => {
    const incomplete = seed[kind].filter(({ texts }) => locales.some((locale) => texts[locale] === undefined));
    expect(incomplete.map(({ slug }) => slug)).toEqual([]);
  },
);

test('every service says in all five languages who it is for, what the office does, and a first step', () => {
  const incomplete = seed.service.flatMap(({ slug, texts }) =>
    locales
      .filter((locale) => !texts[locale]?.whoFor || !texts[locale]?.withOffice || !texts[locale]?.steps?.length)
      .map((locale) => `${slug} (${locale})`),
  );
  expect(incomplete).toEqual([]);
});

test.each(['fr', 'ar', 'ary', 'en'] as const)('every service is whole in %s wherever French is', (locale) => {
  const parts = ['whoFor', 'costNote', 'documents', 'steps', 'withOffice', 'next', 'refused', 'caution'] as const;
  const incomplete = seed.service.flatMap(({ slug, texts }) =>
    parts.filter((part) => texts.fr[part] && !texts[locale]?.[part]).map((part) => `${slug}.${part}`),
  );
  expect(incomplete).toEqual([]);
});

test('no office has a phone, address, hours or position that nobody gave', () => {
  const invented = seed.office.filter(
    ({ phone, hours, position, texts }) => phone || hours || position || texts.fr.address,
  );
  expect(invented.map(({ slug }) => slug)).toEqual([]);
});

test('Tamazight is written in Tifinagh, with the letters of IRCAM and Latin names only', () => {
  const other = /[^\u2d30-\u2d67\u2d6f\u2d70\u2d7f\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}\p{M}\n\u200e\u200f]/u;
  const wrong = seed.service.filter(({ texts }) => {
    const { searchWords: _words, recording: _sound, translation: _state, ...shown } = texts.zgh ?? {};
    return other.test(
      Object.values(shown)
        .flat()
        .map((part) => (typeof part === 'string' ? part : part?.text))
        .join(' '),
    );
  });
  expect(wrong.map(({ slug }) => slug)).toEqual([]);
});

test('the base map stays under 25 KB', () => {
  expect(readFileSync('public/map/souss-massa.topojson').byteLength).toBeLessThan(25_000);
});
