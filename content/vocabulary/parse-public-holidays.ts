import { parse } from 'yaml';
import { z } from 'zod';
import type { Holiday } from '../opening-hours/index.ts';

const holidaysSchema = z
  .array(z.string().refine((day) => z.iso.date().safeParse(`2024-${day}`).success, 'must be a day like 11-18'))
  .refine((days) => days.every((day, index) => (days[index - 1] ?? '') < day), 'must be in the order of the year');

/** The holidays that come back on the same day every year, from the text of `public-holidays.yaml`. */
export function parsePublicHolidays(yaml: string): Holiday[] {
  return holidaysSchema.parse(parse(yaml)).map((day) => ({ from: day, to: day }));
}
