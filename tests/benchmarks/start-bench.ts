import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { findFreePort } from '../portal/find-free-port.ts';
import { runPostgresClient, toPostgresSettings } from '../portal/start-postgres.ts';
import { type Strapi, startStrapi } from '../portal/start-strapi.ts';

type Value = string | number | null;

/** A running CMS, and its database beside it. */
export interface Bench {
  readonly strapi: Strapi;
  /** Of PostgreSQL; empty on SQLite. */
  readonly databaseName: string;
  /** Rows of one statement, read or written outside the CMS. */
  readonly query: (sql: string, values?: readonly Value[]) => Promise<Record<string, unknown>[]>;
}

interface Wishes {
  readonly template: string;
  readonly seedFolder: string;
  readonly postgresPort: number;
}

interface PostgresClient {
  connect(): Promise<void>;
  on(event: 'error', hear: () => void): void;
  query(sql: string, values: readonly Value[]): Promise<{ rows: Record<string, unknown>[] }>;
}
const require = createRequire(new URL('../../cms/package.json', import.meta.url));
const { Client }: { Client: new (options: object) => PostgresClient } = require('pg');

export async function startBench(database: 'SQLite' | 'PostgreSQL', wishes: Wishes): Promise<Bench> {
  const port = await findFreePort();
  const env = { PORTAL_SEED_FOLDER: wishes.seedFolder };
  if (database === 'SQLite') {
    const strapi = await startStrapi({ port, template: wishes.template, env });
    const beside = new DatabaseSync(strapi.databaseFile, { timeout: 5000 });
    beside.exec('PRAGMA synchronous = FULL');
    // SQLite numbers its parameters with another sign.
    return {
      strapi,
      databaseName: '',
      query: async (sql, values = []) => beside.prepare(sql.replaceAll('$', '?')).all(...values),
    };
  }
  const connection = { host: '127.0.0.1', port: wishes.postgresPort, user: 'portal' };
  const name = `bench_${port}`;
  runPostgresClient(connection.port, 'createdb', name);
  const settings = toPostgresSettings(connection.port, name);
  const strapi = await startStrapi({ port, env: { ...env, ...settings, PORTAL_SEED: 'true' } });
  const client = new Client({ ...connection, database: name });
  // A power cut ends this connection too; who asks it afterwards is told by the question.
  client.on('error', () => {});
  await client.connect();
  // One connection, one statement at a time.
  let last: Promise<unknown> = Promise.resolve();
  const query: Bench['query'] = (sql, values = []) => {
    const answer = last.then(() => client.query(sql, values));
    last = answer.catch(() => undefined);
    return answer.then(({ rows }) => rows);
  };
  return { strapi, databaseName: name, query };
}
