import { z } from 'zod';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:30');

/** Wall-clock times in Africa/Casablanca; `closes` at or before `opens` runs past midnight. */
const intervalSchema = z.strictObject({ opens: time, closes: time });
export type Interval = z.infer<typeof intervalSchema>;

/** A weekday that is absent is unknown; an empty list is closed. The two are never mixed up. */
const weekSchema = z.partialRecord(z.enum(weekdays), z.array(intervalSchema).max(4));
export type Week = z.infer<typeof weekSchema>;

const period = { from: z.iso.date(), to: z.iso.date() };

export const hoursSchema = z.strictObject({
  week: weekSchema,
  byAppointment: z.boolean().optional(),
  /** Announced each year; until an editor enters the dates the ordinary week is shown with a warning. */
  ramadan: z.strictObject({ ...period, week: weekSchema }).optional(),
  /** Dated closures and exceptional openings, including the lunar public holidays, which cannot be computed. */
  exceptions: z
    .array(z.strictObject({ ...period, intervals: z.array(intervalSchema), reason: z.string().max(200).optional() }))
    .optional(),
  /** The day somebody at the office last said that this is right. */
  confirmedOn: z.iso.date().optional(),
});
export type Hours = z.infer<typeof hoursSchema>;
