import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { AskedRecord } from './decide-translation';

const recordSchema = z.looseObject({
  state: z.enum(['draft', 'reviewed', 'source']),
  sourceDigest: z.string().optional(),
  reviewedBy: z.string().trim().min(1).max(200).optional(),
  reviewedOn: z.iso.date().optional(),
});
const fieldSchema = z.record(z.string(), recordSchema);

/**
 * What an editor has written into the field `translation`; an empty field says nothing.
 *
 * @throws ValidationError, because a state that is not understood must not be dropped in silence
 */
export function parseAsked(value: unknown): Map<string, AskedRecord> {
  const parsed = fieldSchema.safeParse(toJson(value) ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new errors.ValidationError(
      `translation: ${issue?.path.join('.') || 'the field'} is not understood. Write {"steps": {"state": "reviewed"}}, with "draft" or "reviewed"; reviewedOn is a day like 2026-11-22.`,
    );
  }
  return new Map(
    Object.entries(parsed.data).flatMap(([part, { state, sourceDigest, reviewedBy, reviewedOn }]) =>
      // Copied from the French version by the editor's form.
      state === 'source' ? [] : [[part, { state, sourceDigest, reviewedBy, reviewedOn }] as const],
    ),
  );
}

/** The admin's box for JSON sends text. */
function toJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return value.trim() === '' ? undefined : JSON.parse(value);
  } catch {
    return value;
  }
}
