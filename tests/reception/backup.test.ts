import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestContentSchema, requestDetailSchema } from '@portal/content/schema';
import { demoPassphrase, demoRecoverySheet } from '@portal/content/schema/demo-desk.ts';
import { placeRequest } from '@portal/content/sealing/contexts.ts';
import { openText } from '@portal/content/sealing/envelope.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { canary, makeRequest, postRequest } from '../intake/post-request.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { runPostgresClient, toPostgresSettings } from '../portal/start-postgres.ts';
import { type Strapi, startStrapi } from '../portal/start-strapi.ts';
import { openOffice } from './officer.ts';

describe.each(databaseNames)('a backup of %s, on a clean machine', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-backup-'));
  let original: TestStrapi;
  let restored: Strapi;
  let file: string;
  let locator: string;

  beforeAll(async () => {
    original = await startOn(database);
    const request = await makeRequest(original);
    locator = request.locator;
    expect((await postRequest(original, request)).status).toBe(201);
    file = join(folder, 'backup');
    restored = database === 'SQLite' ? await restoreSqlite() : await restorePostgres();
  });
  afterAll(async () => {
    await restored?.stop();
    await original?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As docs/operating.md says, while it runs. */
  async function restoreSqlite(): Promise<Strapi> {
    readValue(original, `VACUUM INTO '${file}'`);
    await original.stop();
    return startStrapi({ port: await findFreePort(), template: file });
  }

  async function restorePostgres(): Promise<Strapi> {
    const port = inject('postgresPort');
    runPostgresClient(port, 'pg_dump', '--file', file, original.databaseName);
    await original.stop();
    const name = `${original.databaseName}_restored`;
    runPostgresClient(port, 'createdb', name);
    runPostgresClient(port, 'psql', '--quiet', '-v', 'ON_ERROR_STOP=1', '-d', name, '-f', file);
    return startStrapi({ port: await findFreePort(), env: toPostgresSettings(port, name) });
  }

  it('holds no word that somebody confided', () => {
    const copy = join(folder, 'copy');
    copyFileSync(file, copy);
    const bytes = readFileSync(copy);
    expect(bytes.includes(locator)).toBe(true);
    expect(bytes.includes(canary)).toBe(false);
    expect(bytes.includes('+212600000000')).toBe(false);
  });

  it.each([
    ['an officer’s phrase', demoPassphrase],
    ['the recovery sheet', demoRecoverySheet],
  ])('opens with %s', async (_holder, phrase) => {
    const office = openOffice(restored, 'agadir');
    const { keyPair } = await office.unlock(await office.findKey('agadir'), phrase);
    const { envelope, commune } = requestDetailSchema.parse((await office.call('GET', `/requests/${locator}`)).body);
    const text = await openText({ envelope, keyPair, ...placeRequest({ commune, locator }) });
    expect(requestContentSchema.parse(JSON.parse(text)).message).toContain(canary);
  });

  it('keeps the journal closed to changes', async () => {
    const { body } = await openOffice(restored, 'agadir').call('GET', '/journal?commune=agadir');
    expect(body).toMatchObject({ entries: [{ action: 'opened' }, { action: 'opened' }] });
    if (database === 'PostgreSQL') expect(readFileSync(file, 'utf8')).toContain('intake_journal_no_delete');
    else expect(readFileSync(file).includes('intake_journal_no_delete')).toBe(true);
  });
});
