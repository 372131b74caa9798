import { describe, expect, test } from 'vitest';
import { isChosen, readFilters, toSearch } from './guide-filters.ts';

const known = { besoin: ['health', 'work'], profil: ['femme'] };

describe('the choices in an address', () => {
  test('are read and written back the same', () => {
    const filters = readFilters('?besoin=health&profil=femme', known);
    expect(filters).toEqual({ besoin: 'health', profil: 'femme', hasUnknown: false });
    expect(toSearch(filters)).toBe('?besoin=health&profil=femme');
  });

  test('may be absent or empty', () => {
    for (const search of ['', '?', '?besoin=&profil=', '?autre=1'])
      expect(readFilters(search, known)).toEqual({ besoin: '', profil: '', hasUnknown: false });
    expect(toSearch({ besoin: '', profil: '' })).toBe('');
  });

  test.each(['?besoin=magie', '?besoin=%3Cscript%3E', '?profil=health', '?besoin=HEALTH', '?besoin=%E0%A4%A'])(
    'are left aside when unknown, and said to be: %s',
    (search) => {
      expect(readFilters(search, known)).toEqual({ besoin: '', profil: '', hasUnknown: true });
    },
  );

  test('keep the known one beside an unknown one', () => {
    expect(readFilters('?besoin=magie&besoin=work&profil=x', known)).toEqual({
      besoin: 'work',
      profil: '',
      hasUnknown: true,
    });
  });

  test('are carried on without a list when they look like slugs, and only then', () => {
    expect(readFilters('?besoin=health&profil="><b>').besoin).toBe('health');
    expect(readFilters('?besoin=health&profil="><b>').profil).toBe('');
  });
});

test('a sheet without profiles is for everybody, another only for its own', () => {
  const everybody = { theme: 'health', profiles: [] };
  const women = { theme: 'health', profiles: ['femme'] };
  expect(isChosen(everybody, { besoin: '', profil: 'mdm' })).toBe(true);
  expect(isChosen(women, { besoin: 'health', profil: 'mdm' })).toBe(false);
  expect(isChosen(women, { besoin: 'health', profil: 'femme' })).toBe(true);
  expect(isChosen(women, { besoin: 'work', profil: 'femme' })).toBe(false);
});
