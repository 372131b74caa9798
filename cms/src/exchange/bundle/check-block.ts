import { type Kind, recordTypes } from '@portal/content/schema';
import type { z } from 'zod';
import { isUnnamed, type Stage } from './record-block';

export interface BlockProblem {
  readonly field: string;
  readonly message: string;
  readonly isFatal: boolean;
}

/**
 * A published record must keep the contract. A draft may be unfinished, as it may in Strapi: only what Strapi could not
 * store is refused (an unknown field, a list for a text, a value that is no choice, a day that is none).
 */
export function checkBlock(kind: Kind, stage: Stage, value: unknown, name: string): BlockProblem[] {
  const parsed = recordTypes[kind].schema.safeParse(value);
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => toProblem(issue, stage, value));
  const slug = typeof value === 'object' && value !== null && 'slug' in value ? value.slug : undefined;
  // A draft may be about to get another slug; its file goes by the one that is online.
  if (stage === 'published' && !isUnnamed(name) && slug !== name) {
    problems.push({ field: 'slug', message: `is "${String(slug)}" but the file is named ${name}.yaml`, isFatal: true });
  }
  return problems;
}

function toProblem(issue: z.core.$ZodIssue, stage: Stage, value: unknown): BlockProblem[] {
  const field = issue.path.join('.') || '(record)';
  if (stage === 'published') return [{ field, message: issue.message, isFatal: true }];
  // Not there, or left empty: an editor fills it in.
  if (findValue(value, issue.path) === undefined && issue.code !== 'unrecognized_keys') return [];
  return [{ field, message: issue.message, isFatal: isUnstorable(issue) }];
}

function isUnstorable(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_format') return issue.format === 'date';
  return ['invalid_type', 'invalid_value', 'unrecognized_keys', 'invalid_key', 'invalid_union'].includes(issue.code);
}

function findValue(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}
