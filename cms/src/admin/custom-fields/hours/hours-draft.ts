import type { Exception, Hours, Interval, Week } from '@portal/content/schema/hours.ts';
import type { Weekday } from '@portal/content/schema/weekdays.ts';

/** Hours while they are being typed: a time may be empty, and the CMS says so when they are saved. */
export type DraftHours = Hours;
export type DayState = 'unknown' | 'closed' | 'open';

/** An office day of the region's administrations, to be corrected: fewer keys than an empty row. */
const usual: Interval = { opens: '08:30', closes: '16:30' };
const working = ['tuesday', 'wednesday', 'thursday', 'friday'] as const;

export function findDayState(week: Week, day: Weekday): DayState {
  const intervals = week[day];
  if (!intervals) return 'unknown';
  return intervals.length === 0 ? 'closed' : 'open';
}

/** Unknown is absent and closed is an empty list: the two are never mixed up. */
export function changeDayState(week: Week, day: Weekday, state: DayState): Week {
  const { [day]: before, ...others } = week;
  if (state === 'unknown') return others;
  if (state === 'closed') return { ...others, [day]: [] };
  return { ...others, [day]: before && before.length > 0 ? before : [usual] };
}

export function changeIntervals(week: Week, day: Weekday, intervals: Interval[]): Week {
  return { ...week, [day]: intervals };
}

export function addInterval(intervals: readonly Interval[]): Interval[] {
  return [...intervals, intervals.length === 0 ? usual : { opens: '', closes: '' }];
}

export function copyMondayToFriday(week: Week): Week {
  const { monday } = week;
  const others = Object.fromEntries(Object.entries(week).filter(([day]) => !working.some((each) => each === day)));
  return monday ? { ...others, ...Object.fromEntries(working.map((day) => [day, monday])) } : others;
}

export function newException(today: string): Exception {
  return { from: today, to: today, intervals: [] };
}

/** Nothing at all said is no hours, not empty ones. */
export function toStored(hours: DraftHours): DraftHours | null {
  const { week, exceptions, ...rest } = hours;
  const kept = { week, ...rest, ...(exceptions && exceptions.length > 0 ? { exceptions } : {}) };
  return Object.keys(week).length === 0 && Object.keys(kept).length === 1 ? null : kept;
}
