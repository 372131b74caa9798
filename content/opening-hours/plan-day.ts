import type { Hours, Interval } from '../schema/hours.ts';
import { findHoliday, type Holiday } from './holiday.ts';
import { findWeekday, formatDayNumber, minutesPerDay, toMinutes } from './moroccan-clock.ts';

/** Why a day is not like the same weekday of the ordinary week. `note` is in French, as the office wrote it. */
export type Reason =
  | { readonly kind: 'exception'; readonly note?: string }
  | { readonly kind: 'holiday'; readonly name?: string }
  | { readonly kind: 'ramadan' };

/** Wall minutes since 1970-01-01 00:00 in Morocco; `end` is the first minute after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DayPlan {
  /** Absent: nobody has said. Empty: closed. */
  readonly spans?: readonly Span[];
  readonly reason?: Reason;
}

/**
 * What one day holds. What the office has dated wins over a public holiday, that over Ramadan, that over the week.
 * A span past midnight belongs to the day on which it starts, whatever the next day is.
 */
export function planDay(hours: Hours, holidays: readonly Holiday[], dayNumber: number): DayPlan {
  const day = formatDayNumber(dayNumber);
  const isIn = ({ from, to }: { from: string; to: string }) => from <= day && day <= to;
  const exception = hours.exceptions?.find(isIn);
  if (exception) {
    const { reason: note } = exception;
    return { spans: toSpans(exception.intervals, dayNumber), reason: { kind: 'exception', ...(note && { note }) } };
  }
  const holiday = findHoliday(holidays, day);
  if (holiday) return { spans: [], reason: { kind: 'holiday', ...(holiday.name && { name: holiday.name }) } };
  const isRamadan = hours.ramadan !== undefined && isIn(hours.ramadan);
  const week = isRamadan && hours.ramadan ? hours.ramadan.week : hours.week;
  const intervals = week[findWeekday(dayNumber)];
  return {
    ...(intervals && { spans: toSpans(intervals, dayNumber) }),
    ...(isRamadan && { reason: { kind: 'ramadan' } }),
  };
}

function toSpans(intervals: readonly Interval[], dayNumber: number): Span[] {
  return intervals.map(({ opens, closes }) => {
    const start = dayNumber * minutesPerDay + toMinutes(opens);
    const length = toMinutes(closes) - toMinutes(opens);
    return { start, end: start + (length > 0 ? length : length + minutesPerDay) };
  });
}
