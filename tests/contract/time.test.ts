import { findToday } from '@portal/content/schema';
import { expect, test } from 'vitest';
import { formatDay, formatNumber, formatPhone } from '../../site/i18n/format.ts';

test('Morocco is on UTC+0 since 20 September 2026: the runtime must know', () => {
  const offset = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Casablanca', timeZoneName: 'longOffset' })
    .formatToParts(new Date('2026-11-22T12:00:00Z'))
    .find(({ type }) => type === 'timeZoneName')?.value;
  expect(offset).toMatch(/^GMT(\+00:00)?$/);
});

test('today is the day in Morocco, whatever the clock of the machine', () => {
  expect(findToday(new Date('2026-11-22T23:59:00Z'))).toBe('2026-11-22');
  expect(findToday(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
});

test.each([
  ['fr', '10 août 2027'],
  ['ar', '10 غشت 2027'],
  ['ary', '10 غشت 2027'],
  ['zgh', '10 ⵖⵓⵛⵜ 2027'],
  ['en', '10 August 2027'],
] as const)('a day in %s has no word of another language', (locale, words) => {
  expect(formatDay(locale, '2027-08-10')).toBe(words);
});

test('a date of which only the year is known shows only the year', () => {
  expect(formatDay('fr', '2023-01-01', 'year')).toBe('2023');
});

test.each(['ar', 'ary', 'zgh'] as const)('numbers in %s use the digits Morocco writes', (locale) => {
  expect(formatNumber(locale, 504768)).toMatch(/^[\d\s.,\u00a0\u202f]+$/u);
});

test('a phone number is shown in groups one can read aloud', () => {
  expect(formatPhone('+212528852233')).toBe('+212 528 85 22 33');
});
