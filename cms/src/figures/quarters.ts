import { findToday } from '@portal/content/schema/find-today.ts';
import { formatIsoWeek } from '../intake/calendar';

/** Weeks after the end of a quarter in which offices still answer and close: then it is counted, once. */
const graceWeeks = 4;
const dayMs = 86_400_000;

/** The quarter of the Thursday of an ISO week: each week belongs to one, and to one year. */
export function findQuarterOfWeek(week: string): string {
  const thursday = new Date(findMonday(week) + 3 * dayMs);
  return formatQuarter(thursday.getUTCFullYear(), Math.floor(thursday.getUTCMonth() / 3) + 1);
}

/** @param day  `2026-11-28` */
export function findQuarterOfDay(day: string): string {
  return findQuarterOfWeek(formatIsoWeek(day));
}

/** Those whose weeks, and the time to catch up after them, are over; from `first` on. */
export function listFinishedQuarters(first: string, now = new Date()): string[] {
  const past = new Date(`${findToday(now)}T00:00:00Z`).getTime() - graceWeeks * 7 * dayMs;
  const last = findQuarterOfDay(new Date(past).toISOString().slice(0, 10));
  const quarters: string[] = [];
  for (let quarter = first; quarter < last; quarter = shiftQuarter(quarter, 1)) quarters.push(quarter);
  return quarters;
}

export function shiftQuarter(quarter: string, by: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return formatQuarter(Math.floor(index / 4), (index % 4) + 1);
}

function formatQuarter(year: number, number: number): string {
  return `${year}-Q${number}`;
}

/** Whole weeks from one ISO week to a later one. */
export function countWeeksBetween(from: string, to: string): number {
  return Math.round((findMonday(to) - findMonday(from)) / (7 * dayMs));
}

/** The 4th of January is always in the first week. */
function findMonday(week: string): number {
  const fourth = new Date(Date.UTC(Number(week.slice(0, 4)), 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * dayMs + (Number(week.slice(6)) - 1) * 7 * dayMs;
}
