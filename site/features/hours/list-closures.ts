import { formatDayNumber, type Holiday, toDayNumber } from '@portal/content/opening-hours';
import type { Hours, Interval } from '@portal/content/schema';

export interface Closure {
  readonly from: string;
  readonly to: string;
  /** Empty: closed. */
  readonly intervals: readonly Interval[];
  /** In French, as the office wrote it. */
  readonly reason?: string | undefined;
  readonly holiday?: Holiday;
}

/** Further ahead a public holiday helps nobody and hides what the office has announced. */
const holidayDays = 92;

/** What is not like an ordinary week from this day on, the next first. */
export function listClosures({ exceptions = [] }: Hours, holidays: readonly Holiday[], today: string): Closure[] {
  const last = formatDayNumber(toDayNumber(today) + holidayDays);
  const announced = exceptions.filter(({ to }) => to >= today);
  const isAnnounced = (day: string) => announced.some(({ from, to }) => from <= day && day <= to);
  const closed = holidays
    .flatMap((holiday) => toDated(holiday, today))
    .filter(({ from, to }) => to >= today && from <= last && !isAnnounced(from))
    .map(({ holiday, ...period }) => ({ ...period, intervals: [], holiday }));
  return [...announced, ...closed].toSorted((a, b) => a.from.localeCompare(b.from));
}

function toDated(holiday: Holiday, today: string) {
  if (holiday.from.length === today.length) return [{ from: holiday.from, to: holiday.to, holiday }];
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map((each) => ({ from: `${each}-${holiday.from}`, to: `${each}-${holiday.to}`, holiday }));
}
