// zod/mini: this file is also loaded by the form in the visitor's browser, where the full zod weighs 93 KB.
import * as z from 'zod/mini';
import { locales } from './locale.ts';
import { cleanLine, idempotencyKeySchema } from './request.ts';

/** What can be wrong with a page. */
export const reportKinds = ['hours', 'moved', 'phone', 'unavailable', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportLimits = {
  /** Characters. */
  text: 500,
  /** Bytes of the whole body: 500 Tifinagh letters in a plain form are 4.5 KB. */
  body: 8000,
} as const;

/** `/fr/guide/titre-sejour/`: the shape of every address of the portal, so that nothing else is kept as one. */
const pagePattern = new RegExp(`^/(?:${locales.join('|')})/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*$`);
export const pagePathSchema = z.string().check(z.maxLength(200), z.regex(pagePattern));

const digit = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]';
/** Nine digits with at most the marks people put between them. */
const phonePattern = new RegExp(`${digit}(?:[ .()\\u00a0-]{0,3}${digit}){8,}`, 'u');
/** Dates and times of day are what a report is about: `10-08-2026`, `08.30-12.30`. */
const calendarPattern =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{2}[.-]\d{2}[.-]\d{4}\b|(?<![\d.])(?:[01]?\d|2[0-4])[.:h][0-5]\d(?![\d.])/g;
const mailPattern = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** A person who reports an error must not have to be protected afterwards: what names them is refused, not stored. */
function namesSomebody(text: string): boolean {
  return phonePattern.test(text.replace(calendarPattern, '/')) || mailPattern.test(text);
}

/** "This page is wrong", without anything about who says so. */
export const reportSchema = z
  .strictObject({
    idempotencyKey: idempotencyKeySchema,
    page: pagePathSchema,
    kind: z.enum(reportKinds),
    text: z._default(cleanLine(reportLimits.text), ''),
  })
  .check(
    z.refine(({ kind, text }) => kind !== 'other' || text.length > 0, { path: ['text'], error: 'required' }),
    z.refine(({ text }) => !namesSomebody(text), { path: ['text'], error: 'personal' }),
  );
export type ErrorReport = z.infer<typeof reportSchema>;

export const reportStates = ['new', 'done'] as const;
export type ReportState = (typeof reportStates)[number];

/** What is answered once a report is stored; there is nothing to keep and nothing to follow. */
export const reportReceiptSchema = z.strictObject({ saved: z.literal(true) });

/** Why a report was not taken; the page finds the sentence under `reports.refused.<reason>`. */
export const reportRefusalSchema = z.strictObject({
  reason: z.enum(['invalid', 'too-large', 'too-many', 'not-saved']),
  fields: z.optional(z.array(z.strictObject({ field: z.string(), code: z.string() }))),
});
export type ReportRefusal = z.infer<typeof reportRefusalSchema>;

/** Where an officer reads it, in Strapi's admin. */
export const storedReportSchema = z.strictObject({
  id: z.number(),
  page: z.string(),
  kind: z.enum(reportKinds),
  text: z.string(),
  /** Empty: not about one commune, or about one that nobody looks after. */
  commune: z.string(),
  receivedOn: z.string(),
  state: z.enum(reportStates),
});
export type StoredReport = z.infer<typeof storedReportSchema>;
