import { expect, test } from 'vitest';
import { findLunarSeason, toLunarDay } from './lunar-calendar.ts';
import { toDayNumber } from './moroccan-clock.ts';

test('the table is the civil Islamic calendar, every day of forty years', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const from = toDayNumber('2020-01-01');
  const wrong = Array.from({ length: 40 * 366 }, (_, index) => from + index).filter((dayNumber) => {
    const parts = Object.fromEntries(
      format.formatToParts(dayNumber * 86_400_000).map((part) => [part.type, part.value]),
    );
    const { year, month, day } = toLunarDay(dayNumber);
    return `${year}-${month}-${day}` !== `${parts['year']}-${parts['month']}-${parts['day']}`;
  });
  expect(wrong).toEqual([]);
});

test('Ramadan 1447, as the zone data of Node dates its clock, lies inside the season', () => {
  // Morocco put its clock back on the Sunday before and forward on the Sunday after: the month itself lies between.
  for (const day of ['2026-02-20', '2026-03-01', '2026-03-18']) {
    expect(findLunarSeason(toDayNumber(day)).mayBeRamadan).toBe(true);
  }
  expect(findLunarSeason(toDayNumber('2026-11-22'))).toEqual({ mayBeRamadan: false, mayBeHoliday: false });
});
