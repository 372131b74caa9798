import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findFreePort } from '../portal/find-free-port.ts';
import { type Postgres, startPostgres, toPostgresSettings } from '../portal/start-postgres.ts';
import { compileCms, makeTemplate, startStrapi } from '../portal/start-strapi.ts';
import { keepText, openTraces, sweepTraces } from '../portal/traces.ts';
import { postgresTemplate } from './postgres-template.ts';
import { makeSmallSeed } from './small-seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    seedFolder: string;
    template: string;
    postgresPort: number;
  }
}

/**
 * Compiles the CMS and seeds a database of each kind once; starts one PostgreSQL for the whole run. At the end, every
 * log, mail and database of the run is searched for what visitors confided: one word found fails the run.
 */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-intake-'));
  const traces = openTraces();
  const seedFolder = makeSmallSeed(join(folder, 'seed'));
  const template = join(folder, 'template.db');
  const postgres = startPostgres(await findFreePort());
  const clean = () => {
    postgres.stop();
    for (const path of [folder, traces]) rmSync(path, { recursive: true, force: true });
  };
  try {
    compileCms();
    await makeTemplate(template, { port: await findFreePort(), env: { PORTAL_SEED_FOLDER: seedFolder } });
    await seedPostgres(postgres, seedFolder);
  } catch (error) {
    clean();
    throw error;
  }
  project.provide('seedFolder', seedFolder);
  project.provide('template', template);
  project.provide('postgresPort', postgres.port);
  return () => {
    try {
      keepText('database', 'postgres.sql', postgres.run('pg_dumpall'));
      keepText('log', 'postgres', postgres.log());
      const found = sweepTraces(traces);
      if (found.length > 0) throw new Error(`What visitors confided lies about:\n${found.join('\n')}`);
    } finally {
      clean();
    }
  };
}

async function seedPostgres(postgres: Postgres, seedFolder: string): Promise<void> {
  postgres.run('createdb', postgresTemplate);
  const strapi = await startStrapi({
    port: await findFreePort(),
    env: {
      ...toPostgresSettings(postgres.port, postgresTemplate),
      PORTAL_SEED: 'true',
      PORTAL_SEED_FOLDER: seedFolder,
    },
  });
  await strapi.stop();
}
