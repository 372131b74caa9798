import type { Knex } from 'knex';
import { z } from 'zod';
import { findThisWeek } from '../intake/calendar';
import { mailTable } from '../intake/tables';
import { deskPrefixes, officerPrefix } from './mail-kinds';

const rowSchema = z.object({
  id: z.number(),
  locator: z.string(),
  commune: z.string(),
  kind: z.string(),
  attempts: z.number(),
});
export type MailRow = z.infer<typeof rowSchema>;

/** Rows whose time has come, the oldest first. */
async function findDue(knex: Knex, prefixes: readonly string[], now: number, limit: number): Promise<MailRow[]> {
  const rows: unknown = await knex(mailTable)
    .where((kinds) => {
      for (const prefix of prefixes) void kinds.orWhere('kind', 'like', `${prefix}%`);
    })
    .where('next_try_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .select(Object.keys(rowSchema.shape));
  return z.array(rowSchema).parse(rows);
}

export const findDueNotices = (knex: Knex, now: number) => findDue(knex, deskPrefixes, now, 100);
export const findDueMails = (knex: Knex, now: number) => findDue(knex, [officerPrefix], now, 20);

/** False when somebody else has just taken it. */
export async function claim(knex: Knex, { id, attempts }: MailRow, until: number): Promise<boolean> {
  const taken = await knex(mailTable)
    .where({ id, attempts })
    .update({ attempts: attempts + 1, next_try_at: until });
  return taken === 1;
}

/** Null: never again. */
export async function postpone(knex: Knex, { id }: MailRow, until: number | null): Promise<void> {
  await knex(mailTable).where({ id }).update({ next_try_at: until });
}

/** The week and no hour: the row would tell when somebody wrote. */
export async function settle(knex: Knex, { id }: MailRow, outcome: 'sent' | 'not needed'): Promise<void> {
  const sentAt = outcome === 'sent' ? findThisWeek() : outcome;
  await knex(mailTable).where({ id }).update({ next_try_at: null, sent_at: sentAt });
}
