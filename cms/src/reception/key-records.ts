import {
  type DeskKeyRecord,
  deskKeyRecordSchema,
  deskKeyStates,
  type Holder,
  holderKinds,
  holderSchema,
} from '@portal/content/schema';
import type { Knex } from 'knex';
import { z } from 'zod';
import { lockRow } from '../intake/lock-row';
import { holderTable, keyTable } from '../intake/tables';
import type { DeskSession } from './desk-session';
import { RefusedError } from './refused';

const keyRowSchema = z.object({
  key_id: z.string(),
  commune: z.string(),
  public_key: z.string(),
  state: z.enum(deskKeyStates),
  created_on: z.string(),
});
export type KeyRow = z.infer<typeof keyRowSchema>;

const holderRowSchema = z.object({
  id: z.number(),
  key_id: z.string(),
  kind: z.enum(holderKinds),
  label: z.string(),
  user_id: z.number().nullable(),
  wrap: z.string(),
  proved_on: z.string().nullable(),
});
export type HolderRow = z.infer<typeof holderRowSchema>;

/** An invitation waits for somebody; it proves nothing. */
export const isProved = ({ kind, proved_on }: HolderRow) => kind !== 'invitation' && proved_on !== null;

/** The key, where it belongs to a desk of the session. */
export async function findKey(knex: Knex, session: DeskSession, keyId: unknown): Promise<KeyRow> {
  const query = knex(keyTable)
    .where({ key_id: String(keyId) })
    .whereIn('commune', [...session.communes]);
  const row: unknown = await lockRow(session.strapi, query).first(Object.keys(keyRowSchema.shape));
  if (!row) throw new RefusedError('not-found');
  return keyRowSchema.parse(row);
}

export async function findKeyInState(knex: Knex, commune: string, state: KeyRow['state']): Promise<KeyRow | undefined> {
  const row: unknown = await knex(keyTable).where({ commune, state }).first(Object.keys(keyRowSchema.shape));
  return row ? keyRowSchema.parse(row) : undefined;
}

export async function readHolders(knex: Knex, keyIds: readonly string[]): Promise<HolderRow[]> {
  const rows: unknown = await knex(holderTable)
    .whereIn('key_id', [...keyIds])
    .orderBy('id')
    .select(Object.keys(holderRowSchema.shape));
  return z.array(holderRowSchema).parse(rows);
}

/** The keys of the session's desks with what opens them, the newest first. */
export async function listKeys(knex: Knex, { communes, user }: DeskSession): Promise<DeskKeyRecord[]> {
  const rows: unknown = await knex(keyTable)
    .whereIn('commune', [...communes])
    .orderBy('id', 'desc')
    .select(Object.keys(keyRowSchema.shape));
  const keys = z.array(keyRowSchema).parse(rows);
  const holders = await readHolders(
    knex,
    keys.map(({ key_id }) => key_id),
  );
  return keys.map((key) =>
    toKeyRecord(
      key,
      holders.filter(({ key_id }) => key_id === key.key_id),
      user.id,
    ),
  );
}

export function toKeyRecord(key: KeyRow, holders: readonly HolderRow[], userId: number): DeskKeyRecord {
  return deskKeyRecordSchema.parse({
    commune: key.commune,
    keyId: key.key_id,
    publicKey: key.public_key,
    state: key.state,
    createdOn: key.created_on,
    holders: holders.map((holder) => toHolder(holder, userId)),
  });
}

export function toHolder({ id, kind, label, user_id, wrap, proved_on }: HolderRow, userId: number): Holder {
  const own = user_id === userId;
  return holderSchema.parse({ id, kind, label, own, wrap: JSON.parse(wrap), provedOn: proved_on });
}
