import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readCode } from '../database/read-fault';
import { mailTable, messageTable } from '../intake/tables';
import { toArrivalKind, toLetterKind } from './mail-kinds';

/** A request and the desk it is at. */
export interface Notice {
  readonly locator: string;
  readonly commune: string;
  /** Key of that desk: handed to another one, a request is news there. */
  readonly keyId: string;
}

/**
 * After a request was stored, or a message of its visitor. Never throws and never waits for a mail server: a mail that
 * is not queued is noticed by `queueForgottenNotices`, what was refused because of a mail would be lost.
 */
export async function queueNotice(
  strapi: Core.Strapi,
  notice: Notice,
  insert: (knex: Knex, notice: Notice) => Promise<void> = insertNotice,
): Promise<void> {
  try {
    await insert(strapi.db.connection, notice);
  } catch (error) {
    strapi.log.warn(`Mail: a notice could not be queued (${readCode(error)}); it will be at the next look.`);
  }
}

/** That a request came in. Within a transaction it may fail with the rest. */
export async function insertNotice(knex: Knex, notice: Notice): Promise<void> {
  await insertRow(knex, notice, toArrivalKind(notice.keyId));
}

/** That a visitor wrote again. */
export async function insertLetterNotice(knex: Knex, notice: Notice): Promise<void> {
  const answered = await knex(messageTable)
    .where({ locator: notice.locator, author: 'office' })
    .count({ count: '*' })
    .first();
  await insertRow(knex, notice, toLetterKind(notice.keyId, Number(answered?.['count'] ?? 0)));
}

async function insertRow(knex: Knex, { locator, commune }: Notice, kind: string): Promise<void> {
  // Due since ever, not since now: where no mail is set up, the row must not keep when somebody wrote.
  await knex(mailTable)
    .insert({ locator, commune, kind, attempts: 0, next_try_at: 0, sent_at: null })
    .onConflict(['locator', 'kind'])
    .ignore();
}
