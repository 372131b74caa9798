import type { Event } from '@portal/content/schema';
import { listOccurrences } from './list-occurrences.ts';

const dayMilliseconds = 86_400_000;

/** Days of one occurrence, beside its first. */
export function countFurtherDays({ startsOn, endsOn }: Event): number {
  return endsOn === undefined ? 0 : (Date.parse(endsOn) - Date.parse(startsOn)) / dayMilliseconds;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMilliseconds).toISOString().slice(0, 10);
}

/** Last day of the occurrence that begins on a day; of which only the month is known, the last of the month. */
export function findLastDay(event: Event, first: string): string {
  if (event.endsOn !== undefined) return addDays(first, countFurtherDays(event));
  if (event.precision === 'year') return `${first.slice(0, 4)}-12-31`;
  if (event.precision === 'month') return addDays(findNextMonth(first), -1);
  return first;
}

export function findNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The occurrence that is on or comes next, if one does. */
export function findNext(event: Event, today: string): string | undefined {
  return listOccurrences(event).find((first) => findLastDay(event, first) >= today);
}
