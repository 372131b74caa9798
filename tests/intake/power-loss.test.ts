import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '../portal/find-free-port.ts';
import { type Postgres, runPostgresClient, startPostgres, toPostgresSettings } from '../portal/start-postgres.ts';
import { type Strapi, startStrapi } from '../portal/start-strapi.ts';
import { cutPowerOnPostgres, cutPowerOnSqlite } from './cut-power.ts';
import { startOn, type TestStrapi } from './databases.ts';
import { postgresTemplate } from './postgres-template.ts';

const whole = { lost: 0, halfRows: 0, isWhole: true };

describe('when the power goes, on SQLite', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    const preload = fileURLToPath(new URL('report-pragmas.cjs', import.meta.url));
    strapi = await startOn('SQLite', { NODE_OPTIONS: `--require ${JSON.stringify(preload)}` });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('every connection waits for the disk at each commit', async () => {
    strapi.signal('SIGUSR2');
    await expect.poll(() => strapi.log()).toContain('PRAGMAS');
    const settings = [...strapi.log().matchAll(/^PRAGMAS (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '{}'));
    expect(settings.length).toBeGreaterThan(0);
    // 2 is FULL; under WAL the driver's own default is NORMAL, which loses what was acknowledged.
    for (const setting of settings) expect(setting).toEqual({ synchronous: 2, journal_mode: 'wal', secure_delete: 1 });
  });

  it.each([
    [1, 0],
    [7, 0.37],
    [15, 0.5],
    [22, 0.93],
    [29, 1],
  ])('what was acknowledged is on the disk (after %i receipts, the rest torn at %d)', async (instant, tear) => {
    const remains = await cutPowerOnSqlite(strapi, 30, instant, tear);
    expect(remains).toEqual({ ...whole, acknowledged: instant });
  });
});

describe('when the power goes, on PostgreSQL', () => {
  let strapi: Strapi;
  let postgres: Postgres;
  const name = 'portal_cut';
  beforeAll(async () => {
    // A machine of its own: the other tests go on.
    postgres = startPostgres(await findFreePort());
    const dump = join(tmpdir(), `portal-cut-${postgres.port}.sql`);
    runPostgresClient(inject('postgresPort'), 'pg_dump', '--file', dump, postgresTemplate);
    postgres.run('createdb', name);
    postgres.run('psql', '--quiet', '-v', 'ON_ERROR_STOP=1', '-d', name, '-f', dump);
    rmSync(dump);
    const env = { ...toPostgresSettings(postgres.port, name), PORTAL_SEED_FOLDER: inject('seedFolder') };
    strapi = await startStrapi({ port: await findFreePort(), env });
  });
  afterAll(async () => {
    await strapi?.stop();
    postgres?.stop();
  });

  it('every commit waits for the disk', () => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect([setting, postgres.run('psql', '-At', '-d', name, '-c', `SHOW ${setting}`).trim()]).toEqual([
        setting,
        'on',
      ]);
    }
  });

  it.each([3, 14])(
    'what was acknowledged is there, the rest can be sent again (after %i receipts)',
    async (instant) => {
      const remains = await cutPowerOnPostgres(strapi, postgres, name, 30, instant);
      expect(remains).toEqual({ ...whole, acknowledged: instant, sentAgain: 30 });
    },
  );
});
