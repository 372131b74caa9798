import { handoverSchema, type Merger } from '@portal/content/schema';
import type { Knex } from 'knex';
import { listPublishedKeys } from '../intake/desk-keys';
import { messageTable, requestTable } from '../intake/tables';
import { insertNotice } from '../mail/queue-notice';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { RefusedError } from './refused';
import { holdRequest } from './request-records';

/**
 * `POST /reception/requests/:locator/handover`. The browser has opened everything and sealed it for the other desk;
 * all of it changes hands in one step, and what the visitor holds stays as it is.
 */
export async function handOver(session: DeskSession, asked: unknown, body: unknown): Promise<Reply> {
  const handover = readInput(handoverSchema, body);
  const { to } = handover;
  const keyId = await findOpenKey(session, handover);
  await session.write(async (knex) => {
    const { locator, commune } = await holdRequest(knex, session, asked);
    if (commune === to) throw new RefusedError('invalid');
    await replaceThread(knex, locator, handover);
    await knex(requestTable)
      .where({ locator })
      // New to whoever receives it, whatever its state was elsewhere.
      .update({
        commune: to,
        key_id: keyId,
        envelope: JSON.stringify(handover.envelope),
        state: 'new',
        closed_week: null,
      });
    await writeJournal(
      knex,
      session,
      { action: 'handed-over', commune, subject: locator },
      { action: 'received-handover', commune: to, subject: locator },
    );
    await insertNotice(knex, { locator, commune: to, keyId });
  });
  return { body: { commune: to } };
}

/** The receiving desk's key, to which everything must have been sealed. */
export async function findOpenKey({ strapi }: DeskSession, { to, envelope, thread }: Merger): Promise<string> {
  const key = (await listPublishedKeys(strapi)).find(({ commune }) => commune === to);
  if (!key) throw new RefusedError('no-desk');
  const sealed = [envelope, ...thread.map(({ forOffice }) => forOffice)];
  if (sealed.some(({ keyId }) => keyId !== key.keyId)) throw new RefusedError('key-retired');
  return key.keyId;
}

/** Every entry, no more and no less: one left behind could be opened by neither desk. */
export async function replaceThread(knex: Knex, locator: string, { thread }: Pick<Merger, 'thread'>): Promise<void> {
  const stored: { idempotency_key: string }[] = await knex(messageTable).where({ locator }).select('idempotency_key');
  const sealed = new Map(thread.map(({ idempotencyKey, forOffice }) => [idempotencyKey, JSON.stringify(forOffice)]));
  const isWhole = stored.length === thread.length && stored.every((entry) => sealed.has(entry.idempotency_key));
  if (!isWhole) throw new RefusedError('changed-meanwhile');
  for (const [idempotency_key, for_office] of sealed) {
    await knex(messageTable).where({ locator, idempotency_key }).update({ for_office });
  }
}
