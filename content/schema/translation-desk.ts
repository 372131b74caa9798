import { z } from 'zod';
import { localeSchema } from './locale.ts';
import { recordTypes } from './record-types.ts';

/** What the page "Traductions" of the admin and `/translations/…` of the CMS say to each other. */
const kindSchema = z.enum(Object.keys(recordTypes) as [keyof typeof recordTypes]);
const stateSchema = z.enum(['source', 'reviewed', 'draft', 'outdated', 'missing']);
/** In this order a translator works. */
export const waitingStates = ['outdated', 'missing', 'draft', 'reviewed'] as const;
const waitingStateSchema = z.enum(waitingStates);
export type WaitingState = z.infer<typeof waitingStateSchema>;

/** Parts of all records somebody may translate into a language, by state. */
const coverageSchema = z.object({
  locale: localeSchema,
  reviewed: z.int(),
  draft: z.int(),
  outdated: z.int(),
  missing: z.int(),
});
export type Coverage = z.infer<typeof coverageSchema>;

export const translationQuerySchema = z.object({
  locale: localeSchema.optional(),
  state: waitingStateSchema.optional(),
  kind: kindSchema.optional(),
  commune: z.string().max(80).optional(),
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

const listedSchema = z.object({
  kind: kindSchema,
  documentId: z.string(),
  slug: z.string(),
  title: z.string(),
  commune: z.string(),
  parts: z.array(z.object({ part: z.string(), state: stateSchema })),
});
export type ListedRecord = z.infer<typeof listedSchema>;

export const translationListSchema = z.object({
  /** The language of this list: the one asked for, or the first one may write; null when there is none. */
  locale: localeSchema.nullable(),
  coverage: z.array(coverageSchema),
  kinds: z.array(kindSchema),
  /** Names of communes by their code. */
  communes: z.record(z.string(), z.string()),
  records: z.array(listedSchema),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
});
export type TranslationList = z.infer<typeof translationListSchema>;

/** Of one record, the languages somebody may write. */
export const writtenLanguagesSchema = z.object({ locales: z.array(localeSchema) });

/** One field, or one field of one item of a group. */
const unitSchema = z.object({
  /** `summary`, or `steps.2.text`: the second step, counted as people count. */
  path: z.string(),
  part: z.string(),
  field: z.string(),
  /** How it is written: `lines` is one text, an item a line. */
  editor: z.enum(['line', 'paragraph', 'lines']),
  source: z.string(),
  target: z.string(),
});
export type Unit = z.infer<typeof unitSchema>;

const sheetPartSchema = z.object({
  part: z.string(),
  state: stateSchema,
  /** Of the present French: what a translation made now is made from. */
  sourceDigest: z.string(),
  reviewedBy: z.string().optional(),
  reviewedOn: z.string().optional(),
  /** The French an outdated part was made from, by path; null when it was not kept. */
  former: z.record(z.string(), z.string()).nullable(),
  units: z.array(unitSchema),
});
export type SheetPart = z.infer<typeof sheetPartSchema>;

export const translationSheetSchema = z.object({
  kind: kindSchema,
  documentId: z.string(),
  slug: z.string(),
  title: z.string(),
  locale: localeSchema,
  /** Of the translation's draft; empty before the first. */
  version: z.string(),
  parts: z.array(sheetPartSchema),
  /** Words for the search, which visitors do not read: they have no state. */
  search: z.array(unitSchema),
});
export type TranslationSheet = z.infer<typeof translationSheetSchema>;

export const saveSheetSchema = z.strictObject({
  locale: localeSchema,
  version: z.string().max(40),
  /** What the translator had before their eyes, by part. */
  sourceDigests: z.record(z.string().max(40), z.string().max(16)),
  /** Only what was changed, by path. */
  texts: z.record(z.string().max(80), z.string().max(20_000)),
});
export const reviewPartSchema = z.strictObject({
  locale: localeSchema,
  part: z.string().max(40),
  version: z.string().max(40),
});

/** Why a text cannot be taken as it is. */
export const textProblems = ['html', 'control', 'multi-line', 'too-long', 'invalid'] as const;
export type TextProblem = (typeof textProblems)[number];
export const refusedTextsSchema = z.object({
  problems: z.array(z.object({ path: z.string(), problem: z.enum(textProblems), max: z.int().optional() })),
});

export const exchangeFormats = ['csv', 'xliff'] as const;
export const exportQuerySchema = z.object({
  locale: localeSchema,
  format: z.enum(exchangeFormats),
  scope: z.enum(['waiting', 'all']),
});
export const exportedFileSchema = z.object({ name: z.string(), type: z.string(), text: z.string(), units: z.int() });

/** Why a whole file is not read. `line` where there is one. */
export const fileProblems = [
  'no-file',
  'too-large',
  'too-many',
  'other-kind',
  'truncated',
  'no-columns',
  'unknown-locale',
  'empty',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Why one text of a file is not taken. */
export const unitProblems = [
  ...textProblems,
  'duplicate',
  'unknown-record',
  'unknown-field',
  'other-locale',
  'not-saved',
  'source-changed',
  'target-changed',
] as const;
export type UnitProblem = (typeof unitProblems)[number];

const reportedSchema = z.object({
  /** In the file, where it counts lines. */
  line: z.int().optional(),
  record: z.string(),
  path: z.string(),
  problem: z.enum(unitProblems),
  max: z.int().optional(),
});
export type Reported = z.infer<typeof reportedSchema>;

/** All that happened to a file: nothing of it is published. */
export const importReportSchema = z.object({
  locale: localeSchema,
  taken: z.int(),
  unchanged: z.int(),
  /** Left empty by the translator. */
  empty: z.int(),
  records: z.int(),
  /** The French or the translation has changed since the file was made; the first ones. */
  conflicts: z.array(reportedSchema),
  refused: z.array(reportedSchema),
  counts: z.object({ conflicts: z.int(), refused: z.int() }),
});
export type ImportReport = z.infer<typeof importReportSchema>;
