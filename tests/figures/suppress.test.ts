import { expect, test } from 'vitest';
import { addTo, type Counts } from '../../cms/src/figures/counts.ts';
import { publishQuarter } from '../../cms/src/figures/publish-quarter.ts';
import { publishYear } from '../../cms/src/figures/publish-year.ts';
import { suppress, toBounds, toFigure } from '../../cms/src/figures/suppress.ts';

test('a count is none to four, or rounded to five', () => {
  expect([0, 1, 4, 5, 7, 8, 12, 13, 1002].map(toFigure)).toEqual(['few', 'few', 'few', 5, 5, 10, 10, 15, 1000]);
  for (let count = 0; count < 300; count += 1) {
    const { low, high } = toBounds(toFigure(count));
    expect(count >= low && count <= high, String(count)).toBe(true);
  }
});

test('the number beside a small one is masked where the total would give it away, the others stay', () => {
  const cells = new Map([
    ['total', { count: 16 }],
    ['a', { count: 5 }],
    ['b', { count: 5 }],
    ['c', { count: 5 }],
    ['d', { count: 1 }],
  ]);
  const figures = suppress(cells, [{ total: 'total', parts: ['a', 'b', 'c', 'd'] }]);
  expect(Object.fromEntries(figures)).toEqual({ total: 15, a: 'masked', b: 5, c: 5, d: 'few' });
});

test('what is published already is never masked afterwards: something new is', () => {
  const cells = new Map([
    ['total', { count: 16 }],
    ['a', { count: 15, published: 15 as const }],
    ['b', { count: 1, published: 'few' as const }],
  ]);
  const figures = suppress(cells, [{ total: 'total', parts: ['a', 'b'] }]);
  expect(figures.get('a')).toBe(15);
  expect(figures.get('b')).toBe('few');
});

test('an office with three requests has no number in its year, and the region does not give it away', () => {
  const counts: Counts = { desks: ['agadir', 'nihit'], themes: ['health', 'unsaid'], cells: {} };
  const add = (desk: string, times: number) => {
    for (const cell of [
      'received',
      'channel/web',
      'theme/health',
      'profile/foreign',
      'language/ar',
      'answered/later',
    ]) {
      addTo(counts, desk, cell, times);
    }
  };
  add('agadir', 40);
  add('nihit', 3);
  const published = publishQuarter('2027-Q1', counts);
  const year = publishYear('2027', [{ counts, published }]);
  const nihit = year.desks['nihit'];
  expect(nihit?.totals.received).toBe('few');
  expect(JSON.stringify(nihit)).not.toMatch(/\d/);
  expect(published.region.totals.received).toBe(45);
  // 45 less 40 would be the other office: with two of them the large one cannot be told either.
  expect(year.desks['agadir']?.totals.received).toBe('masked');
});
