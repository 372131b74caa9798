import { cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { findFreePort } from '../portal/find-free-port.ts';
import { buildToken, type Strapi, startStrapi } from '../portal/start-strapi.ts';
import { fetchDeskKeys, makeRequest, postRequest } from './post-request.ts';
import { callAs } from './sign-in.ts';

describe('the CMS does not start', () => {
  it.each([
    ['a secret missing', { BUILD_TOKEN: '' }, 'BUILD_TOKEN: is missing'],
    ['a wrong port', { PORT: 'abc' }, 'PORT: is wrong'],
    ['an unknown database', { DATABASE_CLIENT: 'mysql' }, 'DATABASE_CLIENT: is wrong'],
    ['PostgreSQL without an address', { DATABASE_CLIENT: 'postgres' }, 'DATABASE_URL: is missing'],
    ['demo accounts in production', { NODE_ENV: 'production' }, 'PORTAL_DEMO: is wrong'],
    ['nobody to administer it', { PORTAL_DEMO: 'false' }, 'ADMIN_EMAIL and ADMIN_PASSWORD'],
    [
      'a weak first password',
      { PORTAL_DEMO: 'false', ADMIN_EMAIL: 'a@b.example', ADMIN_PASSWORD: 'azerty' },
      'ADMIN_PASSWORD: is wrong',
    ],
  ])('with %s, and says which setting to correct', async (_name, env, sentence) => {
    await expect(startStrapi({ port: await findFreePort(), env })).rejects.toThrow(sentence);
  });
});

describe('a second start', () => {
  let strapi: Strapi;
  const seedFolder = join(tmpdir(), `portal-seed-${process.pid}`);
  const themes = '/content-manager/collection-types/api::theme.theme';
  const entriesSchema = z.object({
    data: z.array(z.looseObject({ slug: z.string(), name: z.string(), documentId: z.string() })),
  });

  beforeAll(async () => {
    cpSync(inject('seedFolder'), seedFolder, { recursive: true });
    strapi = await startStrapi({
      port: await findFreePort(),
      template: inject('template'),
      env: { PORTAL_SEED: 'true', PORTAL_SEED_FOLDER: seedFolder },
    });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('keeps the keys of the demo desks', async () => {
    const before = await fetchDeskKeys(strapi);
    expect(before.map(({ commune }) => commune).sort()).toEqual(['agadir', 'relais', 'taliouine']);
    await strapi.restart();
    expect(await fetchDeskKeys(strapi)).toEqual(before);
  });

  it('writes new seed files and touches nothing that an editor changed or deleted', async () => {
    const [first, second] = await readThemes();
    expect(
      (
        await callAs(strapi, 'coordination', 'POST', `${themes}/${first?.documentId}/actions/publish?locale=fr`, {
          name: 'Changé',
        })
      ).status,
    ).toBe(200);
    expect((await callAs(strapi, 'coordination', 'DELETE', `${themes}/${second?.documentId}?locale=*`)).status).toBe(
      200,
    );
    writeFileSync(
      join(seedFolder, 'themes', 'essai.yaml'),
      'slug: essai\norder: 99\ntexts:\n  fr: { name: Essai, summary: Un essai. }\n',
    );
    await strapi.restart();
    const after = await readThemes();
    expect(after.find(({ slug }) => slug === first?.slug)?.name).toBe('Changé');
    expect(after.some(({ slug }) => slug === second?.slug)).toBe(false);
    expect(after.some(({ slug }) => slug === 'essai')).toBe(true);
  });

  it('has one token for the build, which reads content and nothing else', async () => {
    const tokens = await callAs(strapi, 'admin', 'GET', '/admin/api-tokens');
    expect(z.object({ data: z.array(z.object({ type: z.string() })) }).parse(tokens.body).data).toEqual([
      { type: 'custom' },
    ]);
    for (const path of ['/api/users', '/api/upload/files', '/api/assignments', '/admin/users']) {
      expect([401, 403, 404]).toContain(
        (await fetch(strapi.url + path, { headers: { authorization: `Bearer ${buildToken}` } })).status,
      );
    }
  });

  async function readThemes() {
    const response = await fetch(`${strapi.url}/api/themes?locale=fr&sort=slug`, {
      headers: { authorization: `Bearer ${buildToken}` },
    });
    return entriesSchema.parse(await response.json()).data;
  }
});

describe('a demo that is put to work', () => {
  let strapi: Strapi;
  beforeAll(async () => {
    strapi = await startStrapi({
      port: await findFreePort(),
      template: inject('template'),
      env: {
        PORTAL_DEMO: 'false',
        ADMIN_EMAIL: 'admin@portail.example',
        ADMIN_PASSWORD: 'Azerty-of-the-tests-2026',
      },
    });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('publishes none of its keys, accepts nothing sealed to them, and says so', async () => {
    expect(await fetchDeskKeys(strapi)).toEqual([]);
    const { keyId, publicKey } = await createDeskKey();
    const sealed = await makeRequest(strapi, { sealedTo: { commune: 'agadir', keyId, publicKey } });
    const demoKey = readColumn(strapi, "SELECT key_id FROM intake_keys WHERE commune = 'agadir'");
    for (const key of [keyId, demoKey]) {
      const { status, body } = await postRequest(strapi, { ...sealed, envelope: { ...sealed.envelope, keyId: key } });
      expect([status, body]).toEqual([409, { reason: 'no-desk' }]);
    }
    expect(readColumn(strapi, "SELECT state FROM intake_keys WHERE commune = 'agadir'")).toBe('retired');
    expect(strapi.log()).toContain('The demo keys of 3 desks were retired');
  });
});

function readColumn(strapi: Strapi, sql: string): string {
  const database = new DatabaseSync(strapi.databaseFile, { readOnly: true });
  const row = database.prepare(sql).get();
  database.close();
  return String(Object.values(row ?? {})[0]);
}
