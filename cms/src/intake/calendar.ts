import { findToday } from '@portal/content/schema/find-today.ts';

/** The ISO 8601 week of a calendar day, `2026-W47`: precise enough for statistics, too coarse to find a person. */
export function formatIsoWeek(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The week of today in Morocco: all that a row keeps of when it came. */
export function findThisWeek(): string {
  return formatIsoWeek(findToday());
}

/** The last week of which every day lies more than `days` in the past: what was closed in it has had its time. */
export function findLastExpiredWeek(now: Date, days: number): string {
  // The Sunday of a week must be over and then the days: one week before the week of that day.
  const day = new Date(`${findToday(now)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days - 7);
  return formatIsoWeek(day.toISOString().slice(0, 10));
}
