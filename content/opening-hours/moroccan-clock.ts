import { type Weekday, weekdays } from '../schema/weekdays.ts';

/**
 * The one place that knows Morocco's clock. A phone may carry zone data from before the change of September 2026 and
 * would be an hour off, so the wall clock is computed from the moment alone. `moroccan-clock.test.ts` holds this table
 * against the zone data of Node: when Morocco changes its clock again, that test fails and a line is added here.
 * Each line: from this moment on, so many minutes ahead of UTC.
 */
const changes: readonly (readonly [from: number, minutes: number])[] = [
  [Date.UTC(2026, 8, 20, 1), 0],
  // Ramadan 1447, the last one with a clock of its own.
  [Date.UTC(2026, 2, 22, 2), 60],
  [Date.UTC(2026, 1, 15, 2), 0],
];
/** Before those: right from 6 April 2025 on. Nothing here is older. */
const earlierMinutes = 60;

export const minutesPerDay = 1440;

/** Minutes on the wall clock in Morocco since 1970-01-01 00:00, whatever the zone of the device. */
export function toWallMinute(moment: number | Date): number {
  const epoch = Number(moment);
  const minutes = changes.find(([from]) => epoch >= from)?.[1] ?? earlierMinutes;
  return Math.floor(epoch / 60_000) + minutes;
}

/** Days since 1970-01-01 of a calendar day `2026-11-22`. */
export function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}

export function formatDayNumber(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday. */
export function findWeekday(dayNumber: number): Weekday {
  return weekdays[(dayNumber + 3) % 7] ?? 'monday';
}

/** `08:30` → 510. */
export function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** 510 → `08:30`. */
export function formatTime(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
