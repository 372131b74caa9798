import { type NewEntry, newEntrySchema, threadEntrySchema } from '@portal/content/schema';
import { findKeyId } from '@portal/content/sealing/public-key.ts';
import { findThisWeek } from '../intake/calendar';
import { messageTable } from '../intake/tables';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { RefusedError } from './refused';
import { holdRequest, toEntry } from './request-records';
import { requireActiveKey } from './require-active-key';

/** `POST /reception/requests/:locator/entries`. Entries are only ever added: two officers at once lose nothing. */
export async function addEntry(session: DeskSession, asked: unknown, body: unknown): Promise<Reply> {
  const entry = readInput(newEntrySchema, body);
  return session.write(async (knex) => {
    const { locator, commune, visitor_public_key } = await holdRequest(knex, session, asked);
    await refuseWrongHalves(entry, visitor_public_key);
    await requireActiveKey(knex, commune, [entry.forOffice]);
    const row = {
      locator,
      idempotency_key: entry.idempotencyKey,
      author: entry.author,
      iso_week: findThisWeek(),
      sealed_by: 'desk',
      for_office: JSON.stringify(entry.forOffice),
      for_visitor: entry.forVisitor ? JSON.stringify(entry.forVisitor) : null,
    };
    const inserted: unknown[] = await knex(messageTable).insert(row).onConflict().ignore().returning('id');
    const found = await knex(messageTable).where({ idempotency_key: row.idempotency_key }).first();
    const isSame = (['locator', 'author', 'for_office', 'for_visitor'] as const).every(
      (column) => found?.[column] === row[column],
    );
    if (!isSame) throw new RefusedError('key-reused');
    if (inserted.length > 0) {
      const action = entry.author === 'note' ? 'noted' : 'answered';
      await writeJournal(knex, session, { action, commune, subject: locator });
    }
    return { status: inserted.length > 0 ? 201 : 200, body: threadEntrySchema.parse(toEntry(found)) };
  });
}

/** A note never leaves the office; an answer must open for the visitor, or it is none. */
async function refuseWrongHalves({ author, forVisitor }: NewEntry, visitorKey: string | null): Promise<void> {
  const isWhole =
    author === 'note'
      ? forVisitor === undefined
      : visitorKey !== null && forVisitor?.keyId === (await findKeyId(visitorKey));
  if (!isWhole) throw new RefusedError('invalid');
}
