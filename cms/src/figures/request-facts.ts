import type { AnswerBand } from '@portal/content/schema/figures.ts';
import type { Knex } from 'knex';
import { keyTable, messageTable, requestTable } from '../intake/tables';
import { countWeeksBetween } from './quarters';

/** A column of a question to the requests: the week of the office's first answer, or null. */
export function selectAnswerWeek(knex: Knex): Knex.QueryBuilder {
  return knex(messageTable)
    .where(`${messageTable}.locator`, knex.ref(`${requestTable}.locator`))
    .where('author', 'office')
    .min(`${messageTable}.iso_week`)
    .as('answer_week');
}

/** A column: whether a request was sealed to a key whose passphrase is printed; a key that is gone was none of those. */
export function selectDemo(knex: Knex): Knex.QueryBuilder {
  return knex(keyTable)
    .where(`${keyTable}.key_id`, knex.ref(`${requestTable}.key_id`))
    .select('demo')
    .as('demo');
}

export function toAnswerBand(received: string, answered: string | null): AnswerBand {
  if (answered === null) return 'none';
  const weeks = countWeeksBetween(received, answered);
  if (weeks <= 0) return 'same-week';
  if (weeks === 1) return 'next-week';
  return weeks <= 4 ? 'within-month' : 'later';
}
