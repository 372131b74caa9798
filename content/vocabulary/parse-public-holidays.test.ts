import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findHoliday } from '../opening-hours/index.ts';
import { parsePublicHolidays } from './parse-public-holidays.ts';

test('the fixed holidays come back every year', () => {
  const holidays = parsePublicHolidays(readFileSync(new URL('./public-holidays.yaml', import.meta.url), 'utf8'));
  expect(holidays).toHaveLength(11);
  for (const day of ['2026-11-18', '2027-01-14', '2030-10-31']) expect(findHoliday(holidays, day)).toBeDefined();
  expect(findHoliday(holidays, '2026-11-19')).toBeUndefined();
});

test.each(['- 13-01', '- 1-1', '- 11-18\n- 01-01', '- 11-18\n- 11-18'])('refuses %j', (yaml) => {
  expect(() => parsePublicHolidays(yaml)).toThrow(/must be/);
});
