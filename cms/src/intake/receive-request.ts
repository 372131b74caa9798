import { requestSchema, toFieldErrors } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { type IntakeAnswer, refuse } from './answers';
import { findKnownSlug, hasDesk } from './find-desk';
import { storeRequest } from './store-request';

/** People leave this field empty, because they do not see it; programs that fill in every field do not. */
const honeypotSchema = z.looseObject({ website: z.literal('').optional() });

export async function receiveRequest(strapi: Core.Strapi, body: unknown): Promise<IntakeAnswer> {
  const trapped = honeypotSchema.safeParse(body);
  // Refused openly: an address book that fills the field for a person must not make us claim to have stored it.
  if (!trapped.success) return refuse(400, 'invalid', [{ field: 'website', code: 'filled' }]);
  const { website: _empty, ...rest } = trapped.data;
  const parsed = requestSchema.safeParse(rest);
  if (!parsed.success) return refuse(400, 'invalid', toFieldErrors(parsed.error.issues));

  const request = parsed.data;
  if (!(await hasDesk(strapi, request.commune))) return refuse(400, 'unknown-commune');
  const [theme, profile] = await Promise.all([
    findKnownSlug(strapi, 'theme', request.theme),
    findKnownSlug(strapi, 'profile', request.profile),
  ]);
  const digestKey = getSettings().APP_KEYS[0] ?? '';
  const stored = await storeRequest(strapi, { ...request, theme, profile }, digestKey);
  if (stored.outcome === 'key-reused') return refuse(409, 'invalid', [{ field: 'idempotencyKey', code: 'reused' }]);
  const { outcome, reference, commune } = stored;
  return { status: outcome === 'stored' ? 201 : 200, body: { reference, commune } };
}
