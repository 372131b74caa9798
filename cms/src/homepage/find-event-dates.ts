/** What the register of events knows of a date; `precision` says how much of `startsOn` counts. */
export interface EventDate {
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly precision: 'day' | 'month' | 'year';
  readonly yearly?: boolean | null;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days in which an event lies, as far as they are known: of a month all, of a year all. */
export function findSpan({ startsOn, endsOn, precision, yearly }: EventDate, today: string): Span {
  const from = yearly ? findNextYearly(startsOn, today) : startsOn;
  if (precision === 'year') return { from: `${from.slice(0, 4)}-01-01`, to: `${(endsOn ?? from).slice(0, 4)}-12-31` };
  // No month has more days; these are compared as words.
  if (precision === 'month') return { from: `${from.slice(0, 7)}-01`, to: `${(endsOn ?? from).slice(0, 7)}-31` };
  return { from, to: yearly ? from : (endsOn ?? from) };
}

function findNextYearly(startsOn: string, today: string): string {
  if (startsOn >= today) return startsOn;
  const year = Number(today.slice(0, 4));
  const candidates = [year, year + 1].map((next) => `${next}${startsOn.slice(4).replace('-02-29', '-02-28')}`);
  return candidates.find((day) => day >= today) ?? startsOn;
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
