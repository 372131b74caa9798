import { expect, test } from 'vitest';
import { formatChoices, type KnownValues, noChoices, parseChoices } from './choices.ts';

const known: KnownValues = {
  besoin: new Set(['health']),
  profil: new Set(['femme']),
  langue: new Set(['wol']),
  pres: new Set(['tiznit']),
};

test('reads back what it has written', () => {
  const choices = { ...noChoices, besoin: 'health', langue: 'wol', pres: 'tiznit', acces: true, ouvert: true };
  expect(parseChoices(formatChoices(choices), known)).toEqual({ choices, ignored: [] });
  expect(formatChoices(noChoices)).toBe('');
});

test('leaves values that do not exist aside, and names them', () => {
  const query = '?besoin=%3Cscript%3E&profil=femme&femmes=oui&pres=30.42,-9.59&utm_source=x';
  const { choices, ignored } = parseChoices(query, known);
  expect(choices).toEqual({ ...noChoices, profil: 'femme' });
  expect(ignored).toEqual(['besoin', 'pres', 'femmes']);
});

test('keeps what is not ours in the address', () => {
  expect(formatChoices({ ...noChoices, femmes: true }, '?langue=wol&a=b')).toBe('?a=b&femmes=1');
});
