import { z } from 'zod';
import { line } from './field.ts';
import { weekdays } from './weekdays.ts';

const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:30');
const closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time like 16:30, at most 24:00');

/** Wall-clock times in Africa/Casablanca; `closes` before `opens` runs past midnight, `24:00` is the end of the day. */
const intervalSchema = z.strictObject({ opens, closes }).refine((interval) => interval.opens !== interval.closes, {
  path: ['closes'],
  message: 'is the time it opens: write another time, or 00:00 to 24:00 for a whole day',
});
export type Interval = z.infer<typeof intervalSchema>;

/** The intervals of one day; an empty list is closed. */
const daySchema = z
  .array(intervalSchema)
  .max(4, 'must be four intervals or fewer')
  .refine((intervals) => !hasOverlap(intervals), 'has intervals that overlap: make them one, or correct a time');

/** A weekday that is absent is unknown; an empty list is closed. The two are never mixed up. */
const weekSchema = z.partialRecord(z.enum(weekdays), daySchema);
export type Week = z.infer<typeof weekSchema>;

const period = { from: z.iso.date(), to: z.iso.date() };
const isForward = ({ from, to }: { from: string; to: string }) => from <= to;
const backward = { path: ['to'], message: 'is before "from": correct one of the two' };

const ramadanSchema = z
  .strictObject({ ...period, week: weekSchema })
  .refine(isForward, backward)
  .refine(({ from, to }) => countDays(from, to) <= 31, {
    path: ['to'],
    message: 'is more than 31 days after "from": write the days of one Ramadan',
  });

const exceptionSchema = z
  .strictObject({ ...period, intervals: daySchema, reason: line('Why, in a few words').optional() })
  .refine(isForward, backward);
export type Exception = z.infer<typeof exceptionSchema>;

export const hoursSchema = z.strictObject({
  week: weekSchema,
  byAppointment: z.boolean().optional(),
  /** Announced each year; until an editor enters the dates the ordinary week is shown with a warning. */
  ramadan: ramadanSchema.optional(),
  /** Dated closures and exceptional openings of this office; they win over public holidays and Ramadan. */
  exceptions: z
    .array(exceptionSchema)
    .refine((exceptions) => !hasSharedDay(exceptions), 'has two entries for one day: shorten one of them')
    .optional(),
  /** The day somebody at the office last said that this is right. */
  confirmedOn: z.iso.date().optional(),
});
export type Hours = z.infer<typeof hoursSchema>;

function hasOverlap(intervals: readonly Interval[]): boolean {
  const sorted = intervals.toSorted((a, b) => a.opens.localeCompare(b.opens));
  return sorted.some((interval, index) => {
    const next = sorted[index + 1];
    // One that runs past midnight reaches everything after it.
    return next !== undefined && (interval.closes <= interval.opens || next.opens < interval.closes);
  });
}

function hasSharedDay(periods: readonly { from: string; to: string }[]): boolean {
  const sorted = periods.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.some((period, index) => (sorted[index + 1]?.from ?? '9999') <= period.to);
}

function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
