import { expect, test } from 'vitest';
import {
  findWeekday,
  formatDayNumber,
  formatTime,
  minutesPerDay,
  toDayNumber,
  toWallMinute,
} from './moroccan-clock.ts';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** `2026-11-22 14:05`, by the zone data of Node. */
function askNode(epoch: number): string {
  const part = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}

function askTable(epoch: number): string {
  const wall = toWallMinute(epoch);
  const day = Math.floor(wall / minutesPerDay);
  return `${formatDayNumber(day)} ${formatTime(wall - day * minutesPerDay)}`;
}

test.each([
  ['the start of Ramadan 1447', '2026-02-15T02:00Z'],
  ['the end of Ramadan 1447', '2026-03-22T02:00Z'],
  ['the return to UTC', '2026-09-20T01:00Z'],
  ['the first new year on UTC', '2027-01-01T00:00Z'],
])('the wall clock is that of Morocco at every minute around %s', (_name, change) => {
  const wrong = Array.from({ length: 4 * minutesPerDay }, (_, index) => Date.parse(change) + (index - 2880) * 60_000)
    .filter((epoch) => askTable(epoch) !== askNode(epoch))
    .map((epoch) => `${new Date(epoch).toISOString()}: ${askTable(epoch)}, Node says ${askNode(epoch)}`);
  expect(wrong).toEqual([]);
});

test('the zone data of Node knows of no other change: add a line to moroccan-clock.ts when this fails', () => {
  const hour = 3_600_000;
  const from = Date.parse('2025-04-06T02:00Z');
  const wrong = Array.from({ length: 15 * 366 * 4 }, (_, index) => from + index * 6 * hour)
    .filter((epoch) => askTable(epoch) !== askNode(epoch))
    .map((epoch) => new Date(epoch).toISOString());
  expect(wrong).toEqual([]);
});

test('the seconds of a minute belong to it', () => {
  expect(toWallMinute(new Date('2026-11-22T23:59:59.999Z'))).toBe(toWallMinute(new Date('2026-11-22T23:59:00Z')));
});

test('a day has its number and its weekday', () => {
  expect(formatDayNumber(toDayNumber('2026-11-22'))).toBe('2026-11-22');
  expect(findWeekday(toDayNumber('2026-11-22'))).toBe('sunday');
  expect(findWeekday(toDayNumber('2026-11-23'))).toBe('monday');
});
