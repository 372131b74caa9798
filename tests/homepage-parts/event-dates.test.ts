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
    ['every year, next month', day('2020-12-18', { repeats: 'yearly' }), true, false],
    ['every year, last month', day('2020-10-18', { repeats: 'yearly' }), false, false],
    ['every week, without an end yet', day('2020-01-01', { repeats: 'weekly' }), true, false],
    ['every week until last week', day('2026-10-03', { repeats: 'weekly', repeatUntil: '2026-11-21' }), false, true],
    ['three times, the last one today', day('2026-11-14', { repeats: 'weekly', repeatCount: 3 }), true, false],
    ['two times, the last one a week ago', day('2026-11-14', { repeats: 'weekly', repeatCount: 2 }), false, true],
  ])('%s', (_name, event, coming, over) => {
    expect([isComing(event, today, 30), isOver(event, today)]).toEqual([coming, over]);
  });

  it('stands on the day it comes back next', () => {
    expect(findSpan(day('2026-01-31', { repeats: 'monthly' }), today).from).toBe('2026-12-31');
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
