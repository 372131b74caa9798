import { findToday } from '@portal/content/schema/find-today.ts';
import { describe, expect, it } from 'vitest';
import { findLastExpiredWeek, formatIsoWeek } from '../../cms/src/intake/calendar.ts';

describe('the week of a request', () => {
  it.each([
    ['2025-12-28T23:30:00Z', '2026-W01', 'UTC+1 until September 2026: Monday has begun in Agadir'],
    ['2026-03-01T23:30:00Z', '2026-W09', 'UTC during Ramadan: it is Sunday still'],
    ['2026-11-22T23:59:59Z', '2026-W47', 'UTC since September 2026'],
    ['2026-11-23T00:00:00Z', '2026-W48', 'Monday'],
    ['2027-01-03T12:00:00Z', '2026-W53', 'the last week of a long year'],
  ])('of %s is %s (%s)', (instant, week) => {
    expect(formatIsoWeek(findToday(new Date(instant)))).toBe(week);
  });

  it('has its time when the Sunday after closing and all the days are over', () => {
    // Week 47 of 2026 ends on Sunday 22 November; 30 days later it is 22 December.
    expect(findLastExpiredWeek(new Date('2026-12-22T12:00:00Z'), 30)).toBe('2026-W46');
    expect(findLastExpiredWeek(new Date('2026-12-23T12:00:00Z'), 30)).toBe('2026-W47');
    expect(findLastExpiredWeek(new Date('2026-12-29T12:00:00Z'), 30)).toBe('2026-W47');
    expect(findLastExpiredWeek(new Date('2026-12-30T12:00:00Z'), 30)).toBe('2026-W48');
  });
});
