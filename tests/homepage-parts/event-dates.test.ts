import { describe, expect, it } from 'vitest';
import { findSpan, isComing, isOver, subtractMonths } from '../../cms/src/homepage/find-event-dates.ts';

const today = '2026-11-28';
const day = (startsOn: string, more: object = {}) => ({ startsOn, precision: 'day' as const, ...more });

describe('an event', () => {
  it.each([
    ['today', day(today), true, false],
    ['in 30 days', day('2026-12-28'), true, false],
    ['in 31 days', day('2026-12-29'), false, false],
    ['yesterday', day('2026-11-27'), false, true],
    ['since last week, until tomorrow', day('2026-11-20', { endsOn: '2026-11-29' }), true, false],
    ['some day this month', { startsOn: '2026-11-01', precision: 'month' as const }, true, false],
    ['some day last month', { startsOn: '2026-10-01', precision: 'month' as const }, false, true],
    ['some day this year', { startsOn: '2026-01-01', precision: 'year' as const }, false, false],
    ['some day last year', { startsOn: '2025-01-01', precision: 'year' as const }, false, true],
    ['every year, next month', day('2020-12-18', { yearly: true }), true, false],
    ['every year, last month', day('2020-10-18', { yearly: true }), false, false],
  ])('%s', (_name, event, coming, over) => {
    expect([isComing(event, today, 30), isOver(event, today)]).toEqual([coming, over]);
  });

  it('of a leap day comes back on the day before', () => {
    expect(findSpan(day('2024-02-29', { yearly: true }), today).from).toBe('2027-02-28');
  });
});

describe('months before', () => {
  it.each([
    ['2026-11-28', 6, '2026-05-28'],
    ['2026-08-31', 6, '2026-02-28'],
    ['2026-01-15', 13, '2024-12-15'],
  ])('%s minus %i', (from, months, to) => {
    expect(subtractMonths(from, months)).toBe(to);
  });
});
