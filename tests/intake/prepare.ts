import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findFreePort } from '../portal/find-free-port.ts';
import { startPostgres } from '../portal/start-postgres.ts';
import { compileCms, makeTemplate } from '../portal/start-strapi.ts';
import { makeSmallSeed } from './small-seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    seedFolder: string;
    template: string;
    postgresPort: number;
  }
}

/** Compiles the CMS and seeds a database once; starts one PostgreSQL for the whole run. */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-intake-'));
  const seedFolder = makeSmallSeed(join(folder, 'seed'));
  const template = join(folder, 'template.db');
  const postgres = startPostgres(await findFreePort());
  const clean = () => {
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    compileCms();
    await makeTemplate(template, { port: await findFreePort(), env: { PORTAL_SEED_FOLDER: seedFolder } });
  } catch (error) {
    clean();
    throw error;
  }
  project.provide('seedFolder', seedFolder);
  project.provide('template', template);
  project.provide('postgresPort', postgres.port);
  return clean;
}
