import { type FileProblem, fileProblems, refusedTextsSchema } from '@portal/content/schema/translation-desk.ts';
import { isFetchError } from '@strapi/strapi/admin';
import { z } from 'zod';

const detailsSchema = z.object({
  response: z.object({ data: z.object({ error: z.object({ details: z.unknown() }) }) }),
});

function readDetails(error: unknown): unknown {
  if (!isFetchError(error)) return undefined;
  return detailsSchema.safeParse(error).data?.response.data.error.details;
}

/** Somebody has changed the French or the translation since the sheet was opened. */
export function readConflict(error: unknown): 'source-changed' | 'target-changed' | undefined {
  const schema = z.object({ reason: z.enum(['source-changed', 'target-changed']) });
  return schema.safeParse(readDetails(error)).data?.reason;
}

export function readTextProblems(error: unknown) {
  return refusedTextsSchema.safeParse(readDetails(error)).data?.problems;
}

export function readFileProblem(error: unknown): { problem: FileProblem; line?: number | undefined } | undefined {
  const schema = z.object({ problem: z.enum(fileProblems), line: z.int().optional() });
  return schema.safeParse(readDetails(error)).data;
}
