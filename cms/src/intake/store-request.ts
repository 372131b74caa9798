import { createHmac } from 'node:crypto';
import type { SealedRequest, Sealer } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { findThisWeek } from './calendar';
import { requestTable } from './tables';

export type Stored =
  | { readonly outcome: 'stored' | 'known'; readonly locator: string; readonly commune: string }
  | { readonly outcome: 'key-reused' | 'locator-taken' };

interface Row {
  readonly locator: string;
  readonly commune: string;
  readonly body_digest: string;
  readonly envelope: string;
}

/**
 * One INSERT that commits by itself, then a read-back: Strapi's own `create` has acknowledged writes that a full
 * disk never stored. The unique indexes decide between parallel posts, not this code.
 *
 * @param theme  of the request, or `unsaid` where it no longer exists
 */
export async function storeRequest(
  strapi: Core.Strapi,
  { request, theme, sealedBy }: { request: SealedRequest; theme: string; sealedBy: Sealer },
): Promise<Stored> {
  const row = { ...toRow(request), theme, sealed_by: sealedBy };
  const table = () => strapi.db.connection(requestTable);
  const inserted: unknown[] = await table().insert(row).onConflict().ignore().returning('id');
  const found: Row | undefined = await table()
    .where({ idempotency_key: row.idempotency_key })
    .first('locator', 'commune', 'body_digest', 'envelope');
  return judge(row, found, inserted.length > 0);
}

function judge(row: Row, found: Row | undefined, isInserted: boolean): Stored {
  // Without a row of this key, the locator (or, against all odds, the secret) belongs to another request.
  if (!found && !isInserted) return { outcome: 'locator-taken' };
  if (!found || (isInserted && found.envelope !== row.envelope)) throw new Error('A stored request was not read back');
  if (found.body_digest !== row.body_digest) return { outcome: 'key-reused' };
  return { outcome: isInserted ? 'stored' : 'known', locator: found.locator, commune: found.commune };
}

function toRow(request: SealedRequest) {
  return {
    locator: request.locator,
    idempotency_key: request.idempotencyKey,
    body_digest: digestBody(request),
    commune: request.commune,
    profile_group: request.profileGroup,
    language: request.language,
    iso_week: findThisWeek(),
    state: 'new',
    channel: 'web',
    key_id: request.envelope.keyId,
    envelope: JSON.stringify(request.envelope),
    auth_hash: request.visitor.authHash,
    visitor_public_key: request.visitor.publicKey,
    closed_week: null,
  };
}

/** Without the proof of work: who tries again after half an hour shows a new one for the same request. */
function digestBody({ proofOfWork: _proof, ...request }: SealedRequest): string {
  const key = getSettings().APP_KEYS[0] ?? '';
  return createHmac('sha256', key).update(JSON.stringify(request)).digest('hex');
}
