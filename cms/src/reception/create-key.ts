import { type NewDeskKey, newDeskKeySchema } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import { findKeyId, importPublicKey } from '@portal/content/sealing/public-key.ts';
import type { Knex } from 'knex';
import { listOfficers } from '../accounts/list-officers';
import { holderTable, keyTable } from '../intake/tables';
import { type DeskSession, type Reply, readInput, requireCommune } from './desk-session';
import { writeJournal } from './journal';
import { findKeyInState, isProved, type KeyRow, readHolders, toKeyRecord } from './key-records';
import { RefusedError } from './refused';
import { toHolderRow } from './to-holder-row';

/** `POST /reception/keys`. */
export async function createKey(session: DeskSession, body: unknown): Promise<Reply> {
  const wanted = readInput(newDeskKeySchema, body);
  const commune = requireCommune(session, wanted.commune);
  await refuseFalseKey(wanted);
  const present = new Set((await listOfficers(session.strapi, commune)).map(({ id }) => id));
  return session.write(async (knex) => {
    const known = await knex(keyTable).where({ key_id: wanted.keyId }).first('id');
    if (known) throw new RefusedError('key-exists');
    const active = await findKeyInState(knex, commune, 'active');
    const state = active && (await isInUse(knex, active, session, present)) ? 'pending' : 'active';
    // Begun and left: nothing was ever sealed to them.
    if (active && state === 'active') await dropKey(knex, active);
    const pending = await findKeyInState(knex, commune, 'pending');
    if (pending) await dropKey(knex, pending);
    const key: KeyRow = {
      key_id: wanted.keyId,
      commune,
      public_key: wanted.publicKey,
      state,
      created_on: findToday(new Date()),
    };
    const inserted: unknown[] = await knex(keyTable)
      .insert({ ...key, retired_on: null, demo: false })
      .onConflict()
      .ignore()
      .returning('id');
    // The index that allows one active key a desk decides between two officers who both make the first.
    if (inserted.length === 0) throw new RefusedError('key-exists');
    await knex(holderTable).insert(wanted.holders.map((holder) => toHolderRow(session, key.key_id, holder)));
    await writeJournal(knex, session, { action: 'key-created', commune, subject: key.key_id });
    return { status: 201, body: toKeyRecord(key, await readHolders(knex, [key.key_id]), session.user.id) };
  });
}

async function refuseFalseKey({ keyId, publicKey }: NewDeskKey): Promise<void> {
  const isPoint = await importPublicKey(publicKey).then(
    () => true,
    () => false,
  );
  if (!isPoint || (await findKeyId(publicKey)) !== keyId) throw new RefusedError('invalid');
}

/**
 * Whether requests come in under this key, so that it may only go when its successor is proved. Only who can open it
 * may exchange it; when none of those is an officer of the desk any more, those who are start anew. The publisher
 * reports every changed key, so nobody does it unseen.
 */
async function isInUse(knex: Knex, key: KeyRow, { user }: DeskSession, present: ReadonlySet<number>): Promise<boolean> {
  const holders = await readHolders(knex, [key.key_id]);
  const proved = holders.filter(isProved);
  if (proved.length === 0) {
    const isOfColleague = holders.some(
      ({ user_id }) => user_id !== null && user_id !== user.id && present.has(user_id),
    );
    // A colleague is writing their passphrase down at this moment.
    if (isOfColleague && key.created_on === findToday(new Date())) throw new RefusedError('key-exists');
    return false;
  }
  const openers = proved.flatMap(({ user_id }) => (user_id !== null && present.has(user_id) ? [user_id] : []));
  if (openers.length > 0 && !openers.includes(user.id)) throw new RefusedError('not-a-holder');
  return true;
}

async function dropKey(knex: Knex, { key_id }: KeyRow): Promise<void> {
  await knex(holderTable).where({ key_id }).delete();
  await knex(keyTable).where({ key_id }).delete();
}

export async function retireKey(knex: Knex, session: DeskSession, { key_id, commune }: KeyRow): Promise<void> {
  await knex(keyTable)
    .where({ key_id })
    .update({ state: 'retired', retired_on: findToday(new Date()) });
  await writeJournal(knex, session, { action: 'key-retired', commune, subject: key_id });
}
