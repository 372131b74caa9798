import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readCode } from '../intake/read-fault';
import { mailTable } from '../intake/tables';

/** What a desk is told about, once: that a request came in, whoever sent it there. */
export interface Notice {
  readonly locator: string;
  readonly commune: string;
  /** Key of the desk it came to: handed to another desk, a request is news there. */
  readonly keyId: string;
}

/** Rows of this kind stand for a desk; the post office makes one row for each officer of it. */
export const arrivalPrefix = 'arrival:';

/**
 * After a request was stored. Never throws and never waits for a mail server: a mail that is not queued is noticed by
 * `queueForgottenNotices`, a request that was refused because of a mail would be lost.
 */
export async function queueNotice(strapi: Core.Strapi, notice: Notice): Promise<void> {
  try {
    await insertNotice(strapi.db.connection, notice);
  } catch (error) {
    strapi.log.warn(`Mail: a notice could not be queued (${readCode(error)}); it will be at the next look.`);
  }
}

/** The same within a transaction, where it may fail with the rest. */
export async function insertNotice(knex: Knex, { locator, commune, keyId }: Notice): Promise<void> {
  // Due since ever, not since now: where no mail is set up, the row must not keep when somebody wrote.
  await knex(mailTable)
    .insert({ locator, commune, kind: `${arrivalPrefix}${keyId}`, attempts: 0, next_try_at: 0, sent_at: null })
    .onConflict(['locator', 'kind'])
    .ignore();
}
