import { type JournalEntry, type journalActions, journalSchema } from '@portal/content/schema';
import type { Knex } from 'knex';
import { journalTable } from '../intake/tables';
import { type DeskSession, type Reply, requireCommune } from './desk-session';

const shown = 500;

interface Deed {
  readonly action: (typeof journalActions)[number];
  readonly commune: string;
  /** What it was done to: a locator, a key, a holder, a number of entries. Never anything that was sealed. */
  readonly subject: string;
}

/** In the transaction of the deed: what cannot be written down does not happen. */
export async function writeJournal(knex: Knex, { user }: Pick<DeskSession, 'user'>, ...deeds: Deed[]): Promise<void> {
  const at = new Date().toISOString();
  const rows = deeds.map(({ action, commune, subject }) => {
    return { at, user_id: user.id, who: user.email.slice(0, 120), action, commune, subject: subject.slice(0, 120) };
  });
  await knex(journalTable).insert(rows);
}

export async function listJournal(session: DeskSession, asked: unknown): Promise<Reply> {
  const commune = requireCommune(session, asked);
  const entries: JournalEntry[] = await session
    .knex(journalTable)
    .where({ commune })
    .orderBy('id', 'desc')
    .limit(shown)
    .select('at', 'who', 'action', 'commune', 'subject');
  return { body: journalSchema.parse({ entries }) };
}
