import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureDistance, measureLeastDistance, toConsonants } from './measure-distance.ts';

const sound = fc.string({ unit: fc.constantFrom(...'abdfghijklmnqrstuwxyzSG'), maxLength: 10 });

test('vowels weigh less than consonants, neighbours less than strangers', () => {
  expect(measureDistance('mdrs', 'madras', 9)).toBeLessThan(measureDistance('mdrs', 'mdrsk', 9) + 0.2);
  expect(measureDistance('qarya', 'karya', 9)).toBeLessThan(measureDistance('qarya', 'marya', 9));
});

test('two letters that changed places cost less than two letters', () => {
  expect(measureDistance('Shd', 'hSd', 9)).toBeLessThan(1);
});

test('a distance over the limit is infinite', () => {
  expect(measureDistance('bdf', 'rst', 1)).toBe(Number.POSITIVE_INFINITY);
});

test('the cheap estimate never exceeds the distance', () => {
  fc.assert(
    fc.property(sound, sound, (a, b) => {
      expect(measureLeastDistance(toConsonants(a), toConsonants(b))).toBeLessThanOrEqual(
        measureDistance(a, b, 99) + 1e-9,
      );
    }),
  );
});
