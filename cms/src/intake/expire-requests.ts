import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { selectAnswerWeek, selectDemo, toAnswerBand } from '../figures/request-facts';
import { findLastExpiredWeek } from './calendar';
import { sweepFiles } from './sweep-files';
import { figureTable, journalTable, mailTable, messageTable, requestTable } from './tables';

const facts = ['commune', 'theme', 'profile_group', 'language', 'channel', 'iso_week', 'closed_week'] as const;
const rowSchema = z.object({
  locator: z.string(),
  commune: z.string(),
  theme: z.string(),
  profile_group: z.string(),
  language: z.string(),
  channel: z.string(),
  iso_week: z.string(),
  closed_week: z.string(),
  answer_week: z.string().nullable(),
  demo: z.coerce.boolean(),
});

/** Rows in one transaction: short enough that nobody who writes meanwhile has to wait. */
const batch = 100;

/**
 * Deletes what was sealed of requests closed long enough ago: envelope, messages, the visitor's key, the code. Their
 * count stays in `intake_figures`. A request that nobody closed stays.
 *
 * @returns how many
 */
export async function expireRequests(strapi: Core.Strapi, now = new Date()): Promise<number> {
  const lastWeek = findLastExpiredWeek(now, getSettings().RETENTION_DAYS);
  let expired = 0;
  for (;;) {
    const count = await strapi.db.connection.transaction((transaction) => expireBatch(transaction, lastWeek, now));
    expired += count;
    if (count < batch) break;
  }
  if (expired > 0) await sweepFiles(strapi);
  return expired;
}

async function expireBatch(transaction: Knex.Transaction, lastWeek: string, now: Date): Promise<number> {
  const rows = z.array(rowSchema).parse(
    await transaction(requestTable)
      .where({ state: 'closed' })
      // Weeks of four and two digits are in order as text.
      .where('closed_week', '<=', lastWeek)
      .orderBy('id')
      .limit(batch)
      .select('locator', ...facts, selectAnswerWeek(transaction), selectDemo(transaction)),
  );
  for (const { locator, answer_week, ...figure } of rows) {
    await transaction(figureTable)
      .insert({ ...figure, answered: toAnswerBand(figure.iso_week, answer_week), count: 1 })
      .onConflict([...facts, 'answered', 'demo'])
      .merge({ count: transaction.raw('??.?? + 1', [figureTable, 'count']) });
    await transaction(journalTable).insert({
      at: now.toISOString(),
      user_id: null,
      who: 'RETENTION_DAYS',
      action: 'expired',
      commune: figure.commune,
      subject: locator,
    });
  }
  const locators = rows.map(({ locator }) => locator);
  for (const table of [messageTable, mailTable, requestTable]) {
    await transaction(table).whereIn('locator', locators).delete();
  }
  return rows.length;
}
