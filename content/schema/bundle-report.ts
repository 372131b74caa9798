import { z } from 'zod';

/** Lines of a list that travel; the counts are whole. */
export const bundleLines = 500;

const problemSchema = z.strictObject({ file: z.string(), field: z.string(), message: z.string() });
const changeSchema = z.strictObject({ field: z.string(), before: z.string(), after: z.string() });
const recordSchema = z.strictObject({ kind: z.string(), name: z.string(), changes: z.array(changeSchema) });

/** What bringing files back would do, or has done: drafts only. */
export const bundleReportSchema = z.strictObject({
  added: z.array(recordSchema),
  changed: z.array(recordSchema),
  refused: z.array(problemSchema),
  doubtful: z.array(problemSchema),
  counts: z.strictObject({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    kept: z.int(),
    refused: z.int(),
    doubtful: z.int(),
  }),
  /** Of what was compared; sent back to write exactly what was shown. */
  mark: z.string(),
  written: z.boolean(),
});
export type BundleReport = z.infer<typeof bundleReportSchema>;

export const bundleProblems = ['no-file', 'no-zip', 'too-large', 'changed-since'] as const;
export type BundleFault = (typeof bundleProblems)[number];
