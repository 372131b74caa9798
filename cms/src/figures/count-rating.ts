import { type Rating, ratingQuestions } from '@portal/content/schema/satisfaction.ts';
import type { Knex } from 'knex';
import { findLastExpiredWeek, findThisWeek } from '../intake/calendar';
import { ratingKeyTable, ratingTable } from '../intake/tables';

/** A phone sends the same form again within minutes; the keys of weeks ago protect nobody. */
const keyDays = 14;

/**
 * Adds one to a counter of each question. Six counters, one after the other: nothing says that they were raised
 * together, nor in which order people came.
 */
export async function countRating(
  transaction: Knex,
  { commune, demo, rating }: { commune: string; demo: boolean; rating: Rating },
): Promise<void> {
  const given = [['rated', 'all'], ...ratingQuestions.map((question) => [question, rating[question]])];
  for (const [question, answer] of given) {
    await transaction(ratingTable)
      .insert({ iso_week: findThisWeek(), commune, question, answer, demo, count: 1 })
      .onConflict(['iso_week', 'commune', 'question', 'answer', 'demo'])
      .merge({ count: transaction.raw('??.?? + 1', [ratingTable, 'count']) });
  }
}

/** False when this form was counted before. */
export async function isNewForm(transaction: Knex, idempotencyKey: string): Promise<boolean> {
  const inserted: unknown[] = await transaction(ratingKeyTable)
    .insert({ idempotency_key: idempotencyKey, iso_week: findThisWeek() })
    .onConflict('idempotency_key')
    .ignore()
    .returning('idempotency_key');
  return inserted.length > 0;
}

export async function deleteOldRatingKeys(knex: Knex): Promise<void> {
  await knex(ratingKeyTable).where('iso_week', '<=', findLastExpiredWeek(new Date(), keyDays)).delete();
}
