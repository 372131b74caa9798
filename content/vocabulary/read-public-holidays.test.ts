import { expect, test } from 'vitest';
import { findHoliday } from '../opening-hours/index.ts';
import { readPublicHolidays } from './read-public-holidays.ts';

test('the fixed holidays come back every year', () => {
  const holidays = readPublicHolidays();
  expect(holidays).toHaveLength(11);
  for (const day of ['2026-11-18', '2027-01-14', '2030-10-31']) expect(findHoliday(holidays, day)).toBeDefined();
  expect(findHoliday(holidays, '2026-11-19')).toBeUndefined();
});
