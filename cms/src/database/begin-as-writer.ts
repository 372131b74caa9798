import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPassing } from './read-fault';
import { tryAgain } from './try-again';

/** What Knex's types leave out of a transaction: each dialect begins it in its own way. */
interface Beginning {
  begin(connection: unknown): Promise<unknown>;
  readonly trxClient: { query(connection: unknown, sql: string): Promise<unknown> };
}
type Work = (parts: object) => unknown;

/** As long as the intake is patient with a lock of another program. */
const patienceMs = 4000;

/**
 * On SQLite a transaction that has read is refused the moment it writes, if another program (a command beside a running
 * CMS) has written in between, and waiting does not help: what it has read is old. So each takes the right to write
 * before it reads. One of Strapi's own that does not get it gives its connection back, of which there is one, so that
 * readers are answered, and tries again; what it was to do has not begun.
 * https://www.sqlite.org/isolation.html
 */
export function beginAsWriter(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  takeLockFirst(strapi.db.connection.client);
  waitForLock(strapi.db);
}

function takeLockFirst(client: Knex.Client): void {
  const open = client.transaction.bind(client);
  client.transaction = (...details: Parameters<typeof open>) => {
    const transaction = open(...details);
    const beginning = transaction as unknown as Beginning;
    // In time: Knex begins when it has a connection, which is never at once.
    beginning.begin = (connection) => beginning.trxClient.query(connection, 'BEGIN IMMEDIATE;');
    return transaction;
  };
}

function waitForLock(database: Core.Strapi['db']): void {
  const transact: (work?: Work) => Promise<unknown> = database.transaction.bind(database);
  const transactInTurn = async (work?: Work): Promise<unknown> => {
    if (database.inTransaction()) return transact(work);
    let hasBegun = false;
    const begin = work
      ? (parts: object) => {
          hasBegun = true;
          return work(parts);
        }
      : undefined;
    const mayTryAgain = (error: unknown) => !hasBegun && isPassing(error);
    return tryAgain(() => transact(begin), Date.now() + patienceMs, mayTryAgain);
  };
  Object.assign(database, { transaction: transactInTurn });
}
