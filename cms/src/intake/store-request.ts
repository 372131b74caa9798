import { createHmac } from 'node:crypto';
import type { IntakeRequest } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { formatDay, formatIsoWeek } from './calendar';
import { makeReference } from './make-reference';

export const requestTable = 'intake_requests';

export type Stored =
  | { readonly outcome: 'stored' | 'known'; readonly reference: string; readonly commune: string }
  | { readonly outcome: 'key-reused' };

interface Row {
  readonly reference: string;
  readonly commune: string;
  readonly body_digest: string;
}

const attempts = 5;

/**
 * One INSERT that commits by itself, then a read-back: Strapi's own `create` has acknowledged writes that a full
 * disk never stored. The unique indexes decide between parallel posts, not this code.
 */
export async function storeRequest(strapi: Core.Strapi, request: IntakeRequest, digestKey: string): Promise<Stored> {
  const bodyDigest = createHmac('sha256', digestKey).update(JSON.stringify(request)).digest('hex');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reference = makeReference();
    await strapi.db
      .connection(requestTable)
      .insert(toRow(request, reference, bodyDigest))
      .onConflict()
      .ignore();
    const row = await findByKey(strapi, request.idempotencyKey);
    if (row) return judge(row, reference, bodyDigest);
    // The reference was taken: another one.
  }
  throw new Error('No free reference was found');
}

function judge(row: Row, reference: string, bodyDigest: string): Stored {
  if (row.reference === reference) return { outcome: 'stored', reference, commune: row.commune };
  if (row.body_digest !== bodyDigest) return { outcome: 'key-reused' };
  return { outcome: 'known', reference: row.reference, commune: row.commune };
}

async function findByKey(strapi: Core.Strapi, key: string): Promise<Row | undefined> {
  return strapi.db
    .connection(requestTable)
    .where({ idempotency_key: key })
    .first('reference', 'commune', 'body_digest');
}

function toRow(request: IntakeRequest, reference: string, bodyDigest: string) {
  const receivedOn = formatDay(new Date());
  return {
    reference,
    idempotency_key: request.idempotencyKey,
    body_digest: bodyDigest,
    commune: request.commune,
    theme: request.theme,
    profile: request.profile,
    language: request.language,
    channel: request.channel,
    iso_week: formatIsoWeek(receivedOn),
    received_on: receivedOn,
    state: 'new',
    payload: toPayload(request),
  };
}

/** The seam of the sealed envelope: what only the office may read is one opaque text to everything else. */
function toPayload({ name, contact, message }: IntakeRequest): string {
  return JSON.stringify({ version: 1, name, contact, message });
}
