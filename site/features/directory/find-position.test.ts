import { expect, test } from 'vitest';
import { judgePosition, nameProblem } from './find-position.ts';
import { measureKilometres } from './measure-kilometres.ts';

const agadir = { latitude: 30.42018, longitude: -9.59815 };
const tiznit = { latitude: 29.6974, longitude: -9.7316 };

test('measures as the crow flies', () => {
  // One degree of latitude on the mean sphere.
  expect(measureKilometres({ latitude: 30, longitude: -9 }, { latitude: 31, longitude: -9 })).toBeCloseTo(111.19, 1);
  expect(measureKilometres(agadir, agadir)).toBe(0);
  expect(measureKilometres(agadir, tiznit)).toBeCloseTo(measureKilometres(tiznit, agadir), 9);
});

test('a position is taken only when it can order the offices', () => {
  const offices = [agadir, tiznit];
  expect(judgePosition({ ...tiznit, accuracy: 60 }, offices)).toEqual(tiznit);
  expect(judgePosition({ ...tiznit, accuracy: 30_000 }, offices)).toBe('imprecise');
  // Lyon, Abidjan and the middle of nowhere.
  for (const [latitude, longitude] of [
    [45.76, 4.84],
    [5.35, -4],
    [0, 0],
  ] as const) {
    expect(judgePosition({ latitude, longitude, accuracy: 10 }, offices)).toBe('far');
  }
});

test('names the refusals of the browser', () => {
  expect([1, 2, 3, 99].map(nameProblem)).toEqual(['denied', 'unavailable', 'timeout', 'unavailable']);
});
