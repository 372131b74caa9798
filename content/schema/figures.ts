import * as z from 'zod/mini';
import { slugSchema } from './request.ts';
import { ratingQuestions } from './satisfaction.ts';

/**
 * What is published about the offices' work: counts of people, so few in places that a number would name somebody.
 * Only what `cms/src/figures` has made safe ever has this shape.
 */

/** `2026-Q4`. */
export const quarterSchema = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));
export const yearSchema = z.string().check(z.regex(/^\d{4}$/));

/** All counts, and the unit of rounding: below it nothing is said, above it only multiples of it. */
export const roundingBase = 5;

/**
 * `few`: none to four. `masked`: any number, not told because another could be computed from it.
 * A number is rounded to the nearest multiple of five. What cannot exist has no figure.
 */
export const figureSchema = z.union([
  z.literal('few'),
  z.literal('masked'),
  z.number().check(z.minimum(roundingBase), z.multipleOf(roundingBase)),
]);
export type Figure = z.infer<typeof figureSchema>;

/** Weeks from a request by the web to the first written answer of the office: weeks are all that is kept. */
export const answerBands = ['same-week', 'next-week', 'within-month', 'later', 'none'] as const;
export type AnswerBand = (typeof answerBands)[number];

/** `received`: came in; `closed`: ended in this time, whenever it came; `rated`: filled in the five questions. */
export const figureTotals = ['received', 'closed', 'rated'] as const;
export type FigureTotal = (typeof figureTotals)[number];

/** Each divides one total completely. `answered` divides the requests by the web, and is told of the region only. */
export const figureTables = [
  'channel',
  'theme',
  'profile',
  'language',
  'answered',
  ...ratingQuestions.map((question) => `rating-${question}` as const),
] as const;
export type FigureTable = (typeof figureTables)[number];

/** The key of the figure that the cells of a table add up to. */
export function findTotalOf(table: FigureTable): string {
  if (table === 'answered') return 'channel/web';
  return table.startsWith('rating-') ? 'rated' : 'received';
}

const placeFiguresSchema = z.strictObject({
  totals: z.strictObject({ received: figureSchema, closed: figureSchema, rated: figureSchema }),
  tables: z.partialRecord(z.enum(figureTables), z.record(z.string(), figureSchema)),
});
export type PlaceFigures = z.infer<typeof placeFiguresSchema>;

export const quarterFiguresSchema = z.strictObject({ quarter: quarterSchema, region: placeFiguresSchema });
export type QuarterFigures = z.infer<typeof quarterFiguresSchema>;

/** The year of each desk, and of all of them together. Of a desk there is no shorter time. */
export const yearFiguresSchema = z.strictObject({
  year: yearSchema,
  region: placeFiguresSchema,
  desks: z.record(slugSchema, placeFiguresSchema),
});
export type YearFigures = z.infer<typeof yearFiguresSchema>;

/** `GET /api/figures` (build token), oldest first. `demo`: invented, for a portal that somebody tries out. */
export const publishedFiguresSchema = z.strictObject({
  demo: z.boolean(),
  quarters: z.array(quarterFiguresSchema),
  years: z.array(yearFiguresSchema),
});
export type PublishedFigures = z.infer<typeof publishedFiguresSchema>;
