import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { listOfficers } from '../accounts/list-officers';
import { mailTable, requestTable } from '../intake/tables';
import { findDue, type MailRow, settle, toOfficerKind } from './mail-rows';
import { arrivalPrefix, insertNotice } from './queue-notice';

const nextLookMs = 60 * 60_000;

/** Makes one row an officer of each notice of a desk: never two for one request, to whatever desks it goes. */
export async function addressNotices(strapi: Core.Strapi, now: number): Promise<void> {
  const knex: Knex = strapi.db.connection;
  for (const notice of await findDue(knex, arrivalPrefix, now, 100)) {
    const officers = await listOfficers(strapi, notice.commune);
    await knex.transaction((transaction) => addressNotice(transaction, notice, officers, now));
  }
}

async function addressNotice(
  knex: Knex,
  notice: MailRow,
  officers: readonly { readonly id: number }[],
  now: number,
): Promise<void> {
  const { locator, commune } = notice;
  const isWaiting = await knex(requestTable).where({ locator, commune, state: 'new' }).first('id');
  if (!isWaiting) return settle(knex, notice, 'not needed');
  if (officers.length === 0) {
    await knex(mailTable)
      .where({ id: notice.id })
      .update({ next_try_at: now + nextLookMs });
    return;
  }
  const rows = officers.map(({ id }) => {
    return { locator, commune, kind: toOfficerKind(id), attempts: 0, next_try_at: 0, sent_at: null };
  });
  await knex(mailTable).insert(rows).onConflict(['locator', 'kind']).ignore();
  await settle(knex, notice, 'sent');
}

/** Requests whose notice could not be queued when they came in. */
export async function queueForgottenNotices(strapi: Core.Strapi): Promise<void> {
  const knex: Knex = strapi.db.connection;
  const forgotten: { locator: string; commune: string; key_id: string }[] = await knex(requestTable)
    .where({ state: 'new', channel: 'web' })
    .whereNotIn('locator', knex(mailTable).select('locator'))
    .limit(500)
    .select('locator', 'commune', 'key_id');
  for (const { locator, commune, key_id: keyId } of forgotten) await insertNotice(knex, { locator, commune, keyId });
}
