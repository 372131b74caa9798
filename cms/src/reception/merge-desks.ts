import { closureSchema, mergerSchema } from '@portal/content/schema';
import type { Knex } from 'knex';
import { listPublishedKeys } from '../intake/desk-keys';
import { requestTable } from '../intake/tables';
import { retireKey } from './create-key';
import { type DeskSession, type Reply, readInput, requireCommune } from './desk-session';
import { findOpenKey, replaceThread } from './hand-over';
import { writeJournal } from './journal';
import { findKeyInState, isProved, type KeyRow, readHolders } from './key-records';
import { RefusedError } from './refused';
import { holdRequest } from './request-records';

/**
 * `POST /reception/requests/:locator/merger`, one request at a time: an interruption leaves each at one desk or the
 * other, and the next run goes on. Only for an officer of both desks: to anybody else's desk it is a hand-over, with the
 * person's consent. Nobody is written to: the same people hold the same request, in the state it was in.
 */
export async function mergeRequest(session: DeskSession, asked: unknown, body: unknown): Promise<Reply> {
  const merger = readInput(mergerSchema, body);
  const to = requireCommune(session, merger.to);
  const keyId = await findOpenKey(session, merger);
  await session.write(async (knex) => {
    const { locator, commune } = await holdRequest(knex, session, asked);
    if (commune === to) throw new RefusedError('invalid');
    await replaceThread(knex, locator, merger);
    await knex(requestTable)
      .where({ locator })
      .update({ commune: to, key_id: keyId, envelope: JSON.stringify(merger.envelope) });
    await writeJournal(
      knex,
      session,
      { action: 'merged', commune, subject: locator },
      { action: 'received-merger', commune: to, subject: locator },
    );
  });
  return { body: { commune: to } };
}

/**
 * `POST /reception/desks/:commune/closure`. The site offers the desk's form no longer from its next build on. What a page
 * that is still open sends is taken for thirty days, as after any change of key, and merged later.
 */
export async function closeDesk(session: DeskSession, asked: unknown, body: unknown): Promise<Reply> {
  const commune = requireCommune(session, asked);
  const successor = requireCommune(session, readInput(closureSchema, body).successor);
  if (successor === commune) throw new RefusedError('invalid');
  // Where nobody can open anything, nothing must be sent to.
  const isOpen = (await listPublishedKeys(session.strapi)).some((desk) => desk.commune === successor);
  if (!isOpen) throw new RefusedError('no-desk');
  await session.write(async (knex) => {
    for (const state of ['pending', 'active'] as const) {
      const key = await findKeyInState(knex, commune, state);
      // Closed already, by an earlier try whose answer was lost.
      if (!key) continue;
      if (state === 'active') await requireOpener(knex, session, key);
      await retireKey(knex, session, key);
    }
  });
  return { body: { commune, successor } };
}

/** Who cannot read a desk does not close it either. */
async function requireOpener(knex: Knex, { user }: DeskSession, { key_id }: KeyRow): Promise<void> {
  const holders = await readHolders(knex, [key_id]);
  if (!holders.some((holder) => holder.user_id === user.id && isProved(holder))) throw new RefusedError('not-a-holder');
}
