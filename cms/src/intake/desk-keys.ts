import { holdersNeeded, type OpenDesk } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { holderTable, keyTable } from './tables';

/** A page may have been open, or in a cache, since before the key was changed. */
const graceDays = 30;

const keySchema = z.object({
  key_id: z.string(),
  commune: z.string(),
  public_key: z.string(),
  state: z.enum(['active', 'retired']),
  retired_on: z.string().nullable(),
  demo: z.coerce.boolean(),
  /** People who have shown that they can open it. An invitation proves nothing of the kind. */
  holders: z.coerce.number(),
});
type Key = z.infer<typeof keySchema>;

export type KeyJudgement = 'accepted' | 'key-retired' | 'no-desk';

/**
 * Keys of desks where somebody can open what is sealed to them: what the site is built with. The site believes the first
 * key of a desk for good, but a demo's only as long as it is one; so it is told.
 */
export async function listPublishedKeys(strapi: Core.Strapi): Promise<OpenDesk[]> {
  const keys = (await readKeys(strapi)).filter(isOpen);
  return keys.map(({ commune, key_id: keyId, public_key: publicKey, demo }) => ({ commune, keyId, publicKey, demo }));
}

/** Whether an envelope to this key may still come in for this commune. */
export async function judgeKey(strapi: Core.Strapi, commune: string, keyId: string): Promise<KeyJudgement> {
  const keys = await readKeys(strapi, commune);
  if (listAccepted(keys).some((key) => key.key_id === keyId)) return 'accepted';
  return keys.some(isOpen) ? 'key-retired' : 'no-desk';
}

/** Newest first. */
export async function listAcceptedKeyIds(strapi: Core.Strapi, commune: string): Promise<string[]> {
  return listAccepted(await readKeys(strapi, commune)).map((key) => key.key_id);
}

function listAccepted(keys: readonly Key[]): Key[] {
  const oldest = findToday(new Date(Date.now() - graceDays * 86_400_000));
  const isRecent = ({ state, holders, retired_on: day }: Key) =>
    state === 'retired' && holders > 0 && day !== null && day >= oldest;
  return keys.filter((key) => isOpen(key) || isRecent(key));
}

function isOpen({ state, holders }: Key): boolean {
  return state === 'active' && holders >= holdersNeeded;
}

async function readKeys(strapi: Core.Strapi, commune?: string): Promise<Key[]> {
  const knex = strapi.db.connection;
  const proved = knex(holderTable)
    .count('*')
    .where(`${holderTable}.key_id`, knex.ref(`${keyTable}.key_id`))
    .whereIn('kind', ['officer', 'recovery'])
    .whereNotNull('proved_on')
    .as('holders');
  const query = knex(keyTable)
    .select('key_id', 'commune', 'public_key', 'state', 'retired_on', 'demo', proved)
    // A pending one becomes a desk's key when it is proved.
    .whereIn('state', ['active', 'retired'])
    .orderBy('id', 'desc');
  if (commune !== undefined) query.where({ commune });
  // The passphrase of a demo key is printed: outside a demo nothing is sealed to it.
  if (!getSettings().PORTAL_DEMO) query.where({ demo: false });
  return z.array(keySchema).parse(await query);
}
