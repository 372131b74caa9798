import { expect, test } from 'vitest';
import {
  countWeeksBetween,
  findQuarterOfDay,
  findQuarterOfWeek,
  listFinishedQuarters,
  shiftQuarter,
} from '../../cms/src/figures/quarters.ts';
import { toAnswerBand } from '../../cms/src/figures/request-facts.ts';

test('a week belongs to the quarter of its Thursday, and so to one year', () => {
  expect(findQuarterOfWeek('2026-W53')).toBe('2026-Q4');
  expect(findQuarterOfWeek('2027-W01')).toBe('2027-Q1');
  expect(findQuarterOfWeek('2026-W14')).toBe('2026-Q2');
  expect(findQuarterOfWeek('2026-W13')).toBe('2026-Q1');
  // The first of January 2027 is a Friday: its week is the last of 2026.
  expect(findQuarterOfDay('2027-01-01')).toBe('2026-Q4');
});

test('a quarter is finished four weeks after its last day, and never the one that runs', () => {
  const at = (day: string) => listFinishedQuarters('2026-Q2', new Date(`${day}T12:00:00Z`));
  expect(at('2026-10-25')).toEqual(['2026-Q2']);
  expect(at('2026-11-28')).toEqual(['2026-Q2', '2026-Q3']);
  expect(at('2027-01-20')).toEqual(['2026-Q2', '2026-Q3']);
  expect(at('2027-02-05')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  expect(at('2020-01-01')).toEqual([]);
});

test('quarters are counted over years', () => {
  expect(shiftQuarter('2026-Q4', 1)).toBe('2027-Q1');
  expect(shiftQuarter('2026-Q1', -4)).toBe('2025-Q1');
});

test('the first answer falls in a band of whole weeks', () => {
  expect(countWeeksBetween('2026-W52', '2027-W02')).toBe(3);
  const bands = ['2026-W52', '2026-W53', '2027-W03', '2027-W10', null].map((week) => toAnswerBand('2026-W52', week));
  expect(bands).toEqual(['same-week', 'next-week', 'within-month', 'later', 'none']);
});
