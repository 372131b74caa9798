import { inject } from 'vitest';
import { z } from 'zod';
import { findFreePort } from '../portal/find-free-port.ts';
import { openDatabase } from '../portal/open-database.ts';
import { runPostgresClient, toPostgresSettings } from '../portal/start-postgres.ts';
import { type Strapi, type StrapiOptions, startStrapi } from '../portal/start-strapi.ts';
import { postgresTemplate } from './postgres-template.ts';

const cellsSchema = z.array(z.unknown());

export type DatabaseName = 'SQLite' | 'PostgreSQL';
export const databaseNames: readonly DatabaseName[] = ['SQLite', 'PostgreSQL'];

/** A running CMS and the database it stores in, so that a test can look into the one without the other. */
export interface TestStrapi extends Strapi {
  readonly database: DatabaseName;
  /** Name of the PostgreSQL database; empty on SQLite. */
  readonly databaseName: string;
}

/** Starts the CMS with the small seed on one of the databases. */
export async function startOn(database: DatabaseName, env: Record<string, string> = {}): Promise<TestStrapi> {
  const port = await findFreePort();
  const options: StrapiOptions = { port, env: { PORTAL_SEED_FOLDER: inject('seedFolder'), ...env } };
  if (database === 'SQLite') {
    return { ...(await startStrapi({ ...options, template: inject('template') })), database, databaseName: '' };
  }
  const name = `portal_${port}`;
  const postgresPort = inject('postgresPort');
  runPostgresClient(postgresPort, 'createdb', '--template', postgresTemplate, name);
  const strapi = await startStrapi({ ...options, env: { ...toPostgresSettings(postgresPort, name), ...options.env } });
  return { ...strapi, database, databaseName: name };
}

/** One value, read beside the CMS: a test of what is stored must not ask the program that stores it. */
export function readValue(strapi: TestStrapi, sql: string): string {
  if (strapi.database === 'PostgreSQL') {
    return runPostgresClient(inject('postgresPort'), 'psql', '-At', '-d', strapi.databaseName, '-c', sql).trim();
  }
  const database = openDatabase(strapi.databaseFile);
  try {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    const rows: unknown[] = statement.all();
    return rows
      .map((row) => cellsSchema.parse(row).join('|'))
      .join('\n')
      .trim();
  } finally {
    database.close();
  }
}
