import { z } from 'zod';
import { localeSchema } from './locale.ts';

/** How many services one file may bring; what is more is brought in a second file. */
export const serviceLimit = 50_000;
/** How many go to the CMS at once: its memory does not grow with the file. */
export const serviceBatch = 50;

/** What a column of a table may be: the fields of HSDS 3.1 that have a place in a sheet of the guide. */
export const serviceColumns = [
  'id',
  'name',
  'description',
  'organization',
  'eligibility_description',
  'required_documents',
  'application_process',
  'fees_description',
  'alert',
  'url',
  'theme',
  'status',
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];

/** One service of a file, as the file has it: an object of HSDS, or the cells of a line. */
export const serviceRowSchema = z.strictObject({
  line: z.int().min(1),
  value: z.record(z.string().max(200), z.unknown()),
});
export type ServiceRow = z.infer<typeof serviceRowSchema>;

export const serviceRowsSchema = z.strictObject({
  locale: localeSchema,
  rows: z.array(serviceRowSchema).min(1).max(serviceBatch),
});

export const serviceDoubts = [
  'html',
  'control',
  'shortened',
  'no-organisation',
  'unknown-organisation',
  'no-theme',
  'choose-steps',
  'no-identifier',
  'web-address',
  'no-commune',
  'check-counter',
] as const;
export const serviceRefusals = ['no-name', 'withdrawn', 'duplicate', 'not-saved'] as const;

const notedSchema = z.strictObject({ field: z.string(), value: z.string() });

/** What becomes of one service: nothing of it is published. */
export const serviceReportSchema = z.strictObject({
  line: z.int(),
  id: z.string(),
  name: z.string(),
  /** `known`: brought before, and left as editors have made it since. */
  outcome: z.enum(['new', 'written', 'known', 'refused']),
  reason: z.enum(serviceRefusals).optional(),
  mapped: z.array(notedSchema),
  skipped: z.array(notedSchema),
  doubts: z.array(notedSchema.extend({ doubt: z.enum(serviceDoubts) })),
});
export type ServiceReport = z.infer<typeof serviceReportSchema>;

export const serviceReportsSchema = z.strictObject({ reports: z.array(serviceReportSchema) });
