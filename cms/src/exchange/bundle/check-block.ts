import { type Kind, recordTypes } from '@portal/content/schema';
import type { z } from 'zod';
import { type Explanation, explainIssue } from '../../validation/explain-issue';
import { isUnnamed, type Stage } from './record-block';

export interface BlockProblem {
  readonly field: string;
  readonly why: Explanation;
  readonly isFatal: boolean;
}

/**
 * A published record must keep the contract. A draft may be unfinished, as it may in Strapi: only what Strapi could not
 * store is refused (an unknown field, a list for a text, a value that is no choice, a day that is none).
 */
export function checkBlock(kind: Kind, stage: Stage, value: unknown, name: string): BlockProblem[] {
  const parsed = recordTypes[kind].schema.safeParse(value, { reportInput: true });
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => toProblem(issue, stage, value));
  const slug = typeof value === 'object' && value !== null && 'slug' in value ? value.slug : undefined;
  // A draft may be about to get another slug; its file goes by the one that is online.
  if (stage === 'published' && !isUnnamed(name) && slug !== name) {
    problems.push({ field: 'slug', why: { key: 'bundleSlug', values: { slug: String(slug) } }, isFatal: true });
  }
  return problems;
}

function toProblem(issue: z.core.$ZodIssue, stage: Stage, value: unknown): BlockProblem[] {
  const field = issue.path.join('.') || '(record)';
  const why = explain(issue);
  if (stage === 'published') return [{ field, why, isFatal: true }];
  // Not there, or left empty: an editor fills it in.
  if (findValue(value, issue.path) === undefined && issue.code !== 'unrecognized_keys') return [];
  return [{ field, why, isFatal: isUnstorable(issue) }];
}

function explain(issue: z.core.$ZodIssue): Explanation {
  if (issue.code !== 'unrecognized_keys') return explainIssue(issue);
  return { key: 'bundleUnknownField', values: { names: issue.keys.join(', ') } };
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
