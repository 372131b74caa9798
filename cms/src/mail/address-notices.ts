import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { listOfficers } from '../accounts/list-officers';
import { mailTable, messageTable, requestTable } from '../intake/tables';
import { readNews, toOfficerKind } from './mail-kinds';
import { findDueNotices, type MailRow, settle } from './mail-rows';
import { insertLetterNotice, insertNotice } from './queue-notice';

const nextLookMs = 60 * 60_000;

/** Makes one row an officer of each notice of a desk: never two for one event, to whatever desks the request goes. */
export async function addressNotices(strapi: Core.Strapi, now: number): Promise<void> {
  const knex: Knex = strapi.db.connection;
  for (const notice of await findDueNotices(knex, now)) {
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
  if (!(await isWaiting(knex, notice))) return settle(knex, notice, 'not needed');
  if (officers.length === 0) {
    await knex(mailTable)
      .where({ id: notice.id })
      .update({ next_try_at: now + nextLookMs });
    return;
  }
  const rows = officers.map(({ id }) => {
    return { locator, commune, kind: toOfficerKind(id, notice.kind), attempts: 0, next_try_at: 0, sent_at: null };
  });
  await knex(mailTable).insert(rows).onConflict(['locator', 'kind']).ignore();
  await settle(knex, notice, 'sent');
}

/** A request until somebody has moved it on, a message until the office has answered: then the mail would be late. */
async function isWaiting(knex: Knex, { locator, commune, kind }: MailRow): Promise<boolean> {
  const request: { state: string } | undefined = await knex(requestTable).where({ locator, commune }).first('state');
  if (readNews(kind) === 'arrival') return request?.state === 'new';
  return request !== undefined && (await findLastAuthor(knex, locator)) === 'visitor';
}

async function findLastAuthor(knex: Knex, locator: string): Promise<string | undefined> {
  const last: { author: string } | undefined = await knex(messageTable)
    .where({ locator })
    .whereNot('author', 'note')
    .orderBy('id', 'desc')
    .first('author');
  return last?.author;
}

/** Requests and messages whose notice could not be queued when they came in. */
export async function queueForgottenNotices(strapi: Core.Strapi): Promise<void> {
  const knex: Knex = strapi.db.connection;
  const isAnnounced = (prefix: string) => knex(mailTable).where('kind', 'like', `${prefix}%`).select('locator');
  const requests: Announced[] = await knex(requestTable)
    .where({ state: 'new', channel: 'web' })
    .whereNotIn('locator', isAnnounced('arrival:'))
    .limit(500)
    .select(announced);
  for (const request of requests) await insertNotice(knex, toNotice(request));
  // An earlier message may have been announced: of these the unique name of the notice decides.
  const lastOfEach = knex(messageTable).whereNot('author', 'note').groupBy('locator').max('id');
  const written: Announced[] = await knex(requestTable)
    .whereIn('locator', knex(messageTable).where({ author: 'visitor' }).whereIn('id', lastOfEach).select('locator'))
    .select(announced);
  for (const request of written) await insertLetterNotice(knex, toNotice(request));
}

const announced = ['locator', 'commune', 'key_id'] as const;
type Announced = Readonly<Record<(typeof announced)[number], string>>;

function toNotice({ locator, commune, key_id: keyId }: Announced) {
  return { locator, commune, keyId };
}
