import type { Hours } from '../schema/hours.ts';
import type { Weekday } from '../schema/weekdays.ts';
import { type Doubt, findAge, findSeasonDoubt } from './find-doubt.ts';
import type { Holiday } from './holiday.ts';
import { findWeekday, formatDayNumber, formatTime, minutesPerDay, toWallMinute } from './moroccan-clock.ts';
import { type DayPlan, planDay, type Reason, type Span } from './plan-day.ts';

/** A minute to come on the wall clock in Morocco. */
export interface Occasion {
  readonly day: string;
  readonly weekday: Weekday;
  /** `08:30`; the end of a day is `24:00` of that day. */
  readonly time: string;
  /** 0 today, 1 tomorrow. */
  readonly inDays: number;
}

export interface Opening {
  /** `by-appointment`: somebody is there, or may be, and receives only who has an appointment. */
  readonly state: 'open' | 'closed' | 'unknown' | 'by-appointment';
  /** When it closes. Absent when nobody knows, or when that is more than a week away. */
  readonly until?: Occasion;
  /** Absent when a day nobody told us about comes first. */
  readonly opensNext?: Occasion;
  readonly reason?: Reason;
  /** False: say "call first" and never "open now". */
  readonly confirmed: boolean;
  readonly doubt?: Doubt;
}

const farthestEnd = 7 * minutesPerDay;
const farthestDay = 366;

/**
 * Is it open at this moment, until when, and when next? Exact to the minute, in Morocco's time whatever the device says.
 *
 * @param moment  milliseconds since 1970, or a Date
 * @param holidays  those of every year and those entered for one year
 */
export function findOpening(hours: Hours | undefined, moment: number | Date, holidays: readonly Holiday[]): Opening {
  if (!hours) return { state: 'unknown', confirmed: false };
  const now = toWallMinute(moment);
  const today = Math.floor(now / minutesPerDay);
  const plan = (dayNumber: number) => planDay(hours, holidays, dayNumber);
  const answer = findState(hours, plan, now, today);
  const doubt =
    answer.state === 'unknown' ? undefined : findDoubt(hours, holidays, today, answer.opensNext?.inDays ?? 0);
  return { ...answer, confirmed: answer.state !== 'unknown' && !doubt, ...(doubt && { doubt }) };
}

type Plan = (dayNumber: number) => DayPlan;

function findState(hours: Hours, plan: Plan, now: number, today: number): Omit<Opening, 'confirmed' | 'doubt'> {
  for (const { spans, reason } of [plan(today), plan(today - 1)]) {
    const span = spans?.find(({ start, end }) => start <= now && now < end);
    if (span) {
      const end = findEnd(plan, span, now);
      return {
        state: hours.byAppointment ? 'by-appointment' : 'open',
        ...(end && { until: toOccasion(end, today, true) }),
        ...(reason && { reason }),
      };
    }
  }
  const { spans, reason } = plan(today);
  const because = reason && { reason };
  if (!spans) return { state: hours.byAppointment ? 'by-appointment' : 'unknown', ...because };
  const next = findNextStart(plan, now, today);
  return { state: 'closed', ...(next && { opensNext: toOccasion(next, today) }), ...because };
}

/** The end of all that follows without a gap; undefined when that is more than a week away. */
function findEnd(plan: Plan, span: Span, now: number): number | undefined {
  let end = span.end;
  while (end - now <= farthestEnd) {
    const day = Math.floor(end / minutesPerDay);
    const follows = [...(plan(day).spans ?? []), ...(plan(day - 1).spans ?? [])];
    const next = follows.find((following) => following.start <= end && end < following.end);
    if (!next) return end;
    end = next.end;
  }
  return undefined;
}

function findNextStart(plan: Plan, now: number, today: number): number | undefined {
  for (let day = today; day <= today + farthestDay; day++) {
    const { spans } = plan(day);
    if (!spans) return undefined;
    const starts = spans.map(({ start }) => start).filter((start) => start > now);
    if (starts.length > 0) return Math.min(...starts);
  }
  return undefined;
}

/** Of the day of the moment, and of the day on which it opens next. */
function findDoubt(hours: Hours, holidays: readonly Holiday[], today: number, inDays: number): Doubt | undefined {
  return (
    findAge(hours, today) ?? findSeasonDoubt(hours, holidays, today) ?? findSeasonDoubt(hours, holidays, today + inDays)
  );
}

function toOccasion(wallMinute: number, today: number, isEnd = false): Occasion {
  const dayNumber = Math.floor((wallMinute - (isEnd ? 1 : 0)) / minutesPerDay);
  return {
    day: formatDayNumber(dayNumber),
    weekday: findWeekday(dayNumber),
    time: formatTime(wallMinute - dayNumber * minutesPerDay),
    inDays: dayNumber - today,
  };
}
