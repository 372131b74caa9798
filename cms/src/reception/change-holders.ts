import { addHolderSchema, type Holder, holdersNeeded } from '@portal/content/schema';
import type { Knex } from 'knex';
import { listOfficers } from '../accounts/list-officers';
import { holderTable } from '../intake/tables';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { findKey, type HolderRow, isProved, type KeyRow, readHolders, toHolder } from './key-records';
import { RefusedError } from './refused';
import { toHolderRow } from './to-holder-row';

const holdersMax = 20;

/** Holder → the one that goes when it is proved. Forgotten at a restart: then the old one simply stays. */
export type Successions = Map<number, number>;

/** `POST /reception/keys/:keyId/holders`. */
export async function addHolder(
  session: DeskSession,
  keyId: unknown,
  body: unknown,
  successions: Successions,
): Promise<Reply> {
  const wanted = readInput(addHolderSchema, body);
  const { replaces } = wanted;
  const added = await session.write(async (knex): Promise<Holder> => {
    const key = await findKey(knex, session, keyId);
    const holders = await readHolders(knex, [key.key_id]);
    if (holders.length >= holdersMax) throw new RefusedError('invalid');
    const former = replaces === undefined ? undefined : findReplaced(holders, replaces, wanted.kind, session);
    if (former && !isProved(former)) await deleteHolder(knex, session, key, former);
    const row = toHolderRow(session, key.key_id, wanted);
    const [inserted]: { id: number }[] = await knex(holderTable).insert(row).returning('id');
    if (!inserted) throw new Error('A holder was not stored');
    await writeJournal(knex, session, { ...toDeed(key, row), action: 'holder-added' });
    return toHolder({ ...row, id: inserted.id }, session.user.id);
  });
  if (replaces !== undefined) successions.set(added.id, replaces);
  return { status: 201, body: added };
}

/** An invitation by whoever was told its code; one's own passphrase; a recovery sheet by a new one. */
function findReplaced(
  holders: readonly HolderRow[],
  id: number,
  kind: HolderRow['kind'],
  { user }: DeskSession,
): HolderRow {
  const former = holders.find((holder) => holder.id === id);
  if (!former) throw new RefusedError('not-found');
  if (former.user_id === user.id || !isProved(former)) return former;
  if (former.kind !== 'recovery' || kind !== 'recovery') throw new RefusedError('not-yours');
  if (!holders.some((holder) => holder.user_id === user.id && isProved(holder))) throw new RefusedError('not-a-holder');
  return former;
}

/** `DELETE /reception/keys/:keyId/holders/:id`: one's own, or one that opens nothing for anybody any more. */
export async function removeHolder(session: DeskSession, keyId: unknown, id: unknown): Promise<Reply> {
  const { commune } = await findKey(session.knex, session, keyId);
  const present = new Set((await listOfficers(session.strapi, commune)).map((officer) => officer.id));
  return session.write(async (knex) => {
    const key = await findKey(knex, session, keyId);
    const holders = await readHolders(knex, [key.key_id]);
    const holder = holders.find((candidate) => candidate.id === Number(id));
    if (!holder) throw new RefusedError('not-found');
    const isOwn = holder.user_id === session.user.id;
    const isDead = !isProved(holder) || (holder.user_id !== null && !present.has(holder.user_id));
    if (!isOwn && !isDead) throw new RefusedError('not-yours');
    if (isProved(holder) && holders.filter(isProved).length <= countNeeded(key)) throw new RefusedError('last-holders');
    await deleteHolder(knex, session, key, holder);
    return { body: { removed: holder.id } };
  });
}

/** What a key must keep: enough for an open desk, or one who can still read the requests of before. */
function countNeeded({ state }: KeyRow): number {
  if (state === 'pending') return 0;
  return state === 'active' ? holdersNeeded : 1;
}

export async function deleteHolder(knex: Knex, session: DeskSession, key: KeyRow, holder: HolderRow): Promise<void> {
  await knex(holderTable).where({ id: holder.id }).delete();
  await writeJournal(knex, session, { ...toDeed(key, holder), action: 'holder-removed' });
}

export function toDeed({ commune }: KeyRow, { kind, label }: Pick<HolderRow, 'kind' | 'label'>) {
  return { commune, subject: `${kind}: ${label}` };
}
