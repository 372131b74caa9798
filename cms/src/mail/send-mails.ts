import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { getSettings } from '../../config/settings';
import { listOfficers } from '../accounts/list-officers';
import { readCode } from '../database/read-fault';
import { createWriteGate } from '../intake/write-gate';
import { findPause, triesMax } from './back-off';
import { composeNotice, isOneAddress } from './compose-notice';
import { readNews, readOfficer } from './mail-kinds';
import { claim, findDueMails, type MailRow, postpone, settle } from './mail-rows';

/** A mail that left must be written down as sent, even if the database is locked for a while: or it leaves again. */
const passGate = createWriteGate({ places: 1, patienceMs: 60_000 });

/** Longer than any one attempt lasts: after a crash the row comes up again, while it is being sent it does not. */
const claimedMs = 10 * 60_000;

export async function sendMails(strapi: Core.Strapi, now = Date.now): Promise<void> {
  const knex: Knex = strapi.db.connection;
  for (const row of await findDueMails(knex, now())) {
    if (await claim(knex, row, now() + claimedMs)) await sendMail(strapi, { ...row, attempts: row.attempts + 1 }, now);
  }
}

async function sendMail(strapi: Core.Strapi, row: MailRow, now: () => number): Promise<void> {
  const knex: Knex = strapi.db.connection;
  const officer = (await listOfficers(strapi, row.commune)).find(({ id }) => id === readOfficer(row.kind));
  if (!officer) return settle(knex, row, 'not needed');
  if (!isOneAddress(officer.email)) {
    strapi.log.error(`Mail: the e-mail address of account ${officer.id} is not one address; it gets no mail.`);
    return postpone(knex, row, null);
  }
  const link = `${strapi.config.get('admin.absoluteUrl')}/reception`;
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({
        to: officer.email,
        ...composeNotice(readNews(row.kind), officer.preferedLanguage, link),
        // The same for every try, so that a mail taken twice is shown once.
        messageId: `<${toMessageId(row)}@${getSettings().MAIL_FROM?.split('@').at(-1)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
      });
  } catch (error) {
    return waitOrGiveUp(strapi, row, error, now());
  }
  await passGate(() => settle(knex, row, 'sent'));
}

async function waitOrGiveUp(strapi: Core.Strapi, row: MailRow, error: unknown, now: number): Promise<void> {
  const pause = findPause(row.attempts);
  await postpone(strapi.db.connection, row, pause === null ? null : now + pause);
  const code = readCode(error);
  if (pause === null) {
    strapi.log.error(`Mail ALARM: a notice was not taken by the mail server in ${triesMax} tries (${code}): given up.`);
  } else if (row.attempts === 1) {
    strapi.log.warn(`Mail: the mail server did not take a notice (${code}); it will be tried again.`);
  }
}

function toMessageId({ locator, kind }: MailRow): string {
  const key = getSettings().APP_KEYS[0] ?? '';
  return createHmac('sha256', key).update(`mail ${locator} ${kind}`).digest('hex').slice(0, 32);
}
