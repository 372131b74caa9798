import { expect, test } from 'vitest';
import { setFrenchSpaces } from './set-french-spaces.ts';

test('keeps a question mark on the line of its word', () => {
  expect(setFrenchSpaces('Où aller ?')).toBe('Où aller\u202f?');
});

test('reaches every text of a record', () => {
  expect(setFrenchSpaces({ steps: [{ text: 'Dites : « oui »' }], order: 1 })).toEqual({
    steps: [{ text: 'Dites\u00a0: «\u00a0oui\u00a0»' }],
    order: 1,
  });
});
