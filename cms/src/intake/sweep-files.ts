import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { isPassing } from '../database/read-fault';
import { messageTable, requestTable } from './tables';

const tries = 5;
const pauseMs = 5000;

/**
 * Deleted rows are gone from the answers of a database at once, from its files later. SQLite overwrites them
 * (`secure_delete`); what is left is the log of writes beside it. PostgreSQL leaves dead rows in place: the tables are
 * written anew. Its own log of writes and the free blocks of the disk are beyond a program's reach.
 */
export async function sweepFiles(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (getSettings().DATABASE_CLIENT === 'sqlite') {
    await sweep(() => knex.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
    return;
  }
  for (const table of [requestTable, messageTable]) await sweep(() => knex.raw('VACUUM FULL ??', [table]));
}

/** A backup that is under way holds the file or the table for a moment. */
async function sweep(work: () => Promise<unknown>): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (count === tries || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
