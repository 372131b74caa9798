import * as library from 'rrule';

/** As in site/features/events: the package hides its names behind a default for some ways of loading it. */
const { RRule } = ((library as { default?: typeof library }).default ?? library) as typeof library;

const frequencies = { weekly: 'WEEKLY', monthly: 'MONTHLY', yearly: 'YEARLY' } as const;

/** What a draft says of its dates; `precision` says how much of `startsOn` counts. It may come back without an end. */
export interface EventDate {
  readonly startsOn: string;
  readonly endsOn?: string | null | undefined;
  readonly precision: 'day' | 'month' | 'year';
  readonly repeats?: keyof typeof frequencies | null | undefined;
  readonly repeatUntil?: string | null | undefined;
  readonly repeatCount?: number | null | undefined;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days in which an event lies next, as far as they are known: of a month all, of a year all. */
export function findSpan(event: EventDate, today: string): Span {
  const { endsOn, precision, repeats } = event;
  const from = findNextDay(event, today);
  if (precision === 'year') return { from: `${from.slice(0, 4)}-01-01`, to: `${(endsOn ?? from).slice(0, 4)}-12-31` };
  // No month has more days; these are compared as words.
  if (precision === 'month') return { from: `${from.slice(0, 7)}-01`, to: `${(endsOn ?? from).slice(0, 7)}-31` };
  return { from, to: repeats ? from : (endsOn ?? from) };
}

function findNextDay({ startsOn, repeats, repeatUntil, repeatCount }: EventDate, today: string): string {
  if (!repeats || startsOn >= today) return startsOn;
  const rule = new RRule({
    freq: RRule[frequencies[repeats]],
    dtstart: toDate(startsOn),
    ...(repeatUntil ? { until: toDate(repeatUntil) } : {}),
    ...(repeatCount ? { count: repeatCount } : {}),
  });
  return rule.after(toDate(today), true)?.toISOString().slice(0, 10) ?? startsOn;
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Of a year nobody knows when: it does not stand among the events of the next weeks. */
export function isComing(event: EventDate, today: string, days: number): boolean {
  const { from, to } = findSpan(event, today);
  return event.precision !== 'year' && to >= today && from <= addDays(today, days);
}

/** It should have taken place, whatever day it was. */
export function isOver(event: EventDate, today: string): boolean {
  return findSpan(event, today).to < today;
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The day so many months before; of a month that is too short, its last day. */
export function subtractMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
