import { type ChangeScope, type ChangesAnswer, changeSchema, publishingLimits } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { readCode } from '../database/read-fault';
import { changeTable } from './tables';

export interface NewChange {
  readonly scope: ChangeScope;
  readonly action: string;
  readonly kind?: string;
  readonly documentId?: string;
  readonly locale?: string;
  readonly userId?: number;
}

/** The publisher needs the newest ones, an editor the last of a record; a year of a busy network is a few thousand. */
const keptChanges = 20_000;
const retryMs = 3000;

/** What was published, in the order of its numbers, and a way to wait for more. One for the whole program. */
export function openChangeLog(strapi: Core.Strapi) {
  const knex: Knex = strapi.db.connection;
  const waiting = new Set<() => void>();
  const unwritten: (NewChange & { readonly at: string })[] = [];
  let retry: NodeJS.Timeout | undefined;
  let heardAt: number | undefined;

  const wake = () => {
    for (const go of waiting) go();
  };

  /** In their order: a row that becomes visible after one with a larger number would never be asked for. */
  async function writeAll(): Promise<void> {
    while (unwritten.length > 0) {
      const batch = unwritten.slice(0, 100);
      await knex.transaction(async (transaction) => {
        if (strapi.db.dialect.client === 'postgres')
          await transaction.raw(`LOCK TABLE ${changeTable} IN SHARE ROW EXCLUSIVE MODE`);
        await transaction(changeTable).insert(batch.map(toRow));
      });
      unwritten.splice(0, batch.length);
    }
  }

  let last: Promise<void> = Promise.resolve();
  function write(): Promise<void> {
    last = last.then(writeAll).then(wake, (error: unknown) => {
      // What was published stays published; until it is written here, each start and each day read everything anew.
      strapi.log.error(`Publishing: ${unwritten.length} changes could not be noted yet (${readCode(error)}).`);
      retry ??= setTimeout(() => {
        retry = undefined;
        void write();
      }, retryMs).unref();
    });
    return last;
  }

  async function readNewest(): Promise<number> {
    const row = await knex(changeTable).max('number as newest').first();
    return Number(row?.newest ?? 0);
  }

  return {
    /** Never throws: what it tells of has happened. */
    note(change: NewChange): Promise<void> {
      unwritten.push({ ...change, at: new Date().toISOString() });
      return write();
    },

    async listAfter(after: number): Promise<ChangesAnswer> {
      const { changes: limit } = publishingLimits;
      const rows: unknown = await knex(changeTable)
        .where('number', '>', after)
        .orderBy('number')
        .limit(limit + 1)
        .select('number', 'scope', 'action', 'kind', 'document_id as documentId');
      const changes = z.array(changeSchema).parse(rows);
      const newest = await readNewest();
      const oldest = await knex(changeTable).min('number as oldest').first();
      // A database that was restored knows less than its publisher does.
      const isKnown = after <= newest && (after === 0 || after + 1 >= Number(oldest?.oldest ?? 0));
      return { newest, changes: changes.slice(0, limit), complete: isKnown && changes.length <= limit };
    },

    /** `over` settles with the next change, when the time is over, or when nobody wants it any more. */
    startWaiting(seconds: number): { readonly over: Promise<void>; readonly stop: () => void } {
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = () => {
        clearTimeout(timer);
        waiting.delete(stop);
        heardAt = performance.now();
        resolve();
      };
      const timer = setTimeout(stop, seconds * 1000);
      waiting.add(stop);
      return { over: promise, stop };
    },

    hear(): void {
      heardAt = performance.now();
    },

    /** By a clock that nobody sets. */
    isHeard: () => waiting.size > 0 || (heardAt !== undefined && performance.now() - heardAt < 60_000),

    async prune(): Promise<void> {
      await knex(changeTable)
        .where('number', '<=', (await readNewest()) - keptChanges)
        .delete();
    },

    /** Nobody waits for a program that ends. */
    close(): void {
      clearTimeout(retry);
      wake();
    },
  };
}
export type ChangeLog = ReturnType<typeof openChangeLog>;

function toRow({ scope, action, kind, documentId, locale, userId, at }: NewChange & { at: string }) {
  return {
    scope,
    action,
    kind: kind ?? null,
    document_id: documentId ?? null,
    locale: locale ?? null,
    user_id: userId ?? null,
    at,
  };
}
