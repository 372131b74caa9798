import { readFile as readFileBytes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import officeWords from '../../cms/config/edit-views/office.json' with { type: 'json' };
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { callAs, type DemoAccount } from '../intake/sign-in.ts';
import { findTraces, makePhotograph } from '../portal/make-photograph.ts';
import { buildToken } from '../portal/start-strapi.ts';
import { readFile, uploadFile } from '../recordings/upload-file.ts';
import { findOffice, offices, publishOffice, readOffice, saveFrom } from './record.ts';

const versionsSchema = z.object({
  versions: z.array(
    z.object({
      id: z.number(),
      publishedBy: z.string().nullable(),
      isFirst: z.boolean(),
      changes: z.array(z.object({ field: z.string(), parts: z.array(z.looseObject({ change: z.string() })) })),
    }),
  ),
});
const refusalSchema = z.object({
  error: z.object({
    name: z.literal('ConflictError'),
    message: z.string(),
    details: z.object({ isSelf: z.boolean(), at: z.string() }),
  }),
});
const urlSchema = z.object({ data: z.object({ url: z.url() }) });
const draftSchema = z.object({
  kind: z.literal('office'),
  locale: z.string(),
  language: z.string(),
  adminOrigin: z.url(),
  faults: z.array(z.object({ label: z.string(), message: z.string() })),
  versions: z.object({ fr: z.looseObject({ documentId: z.string(), phone: z.string().nullish() }) }),
});

describe.each(databaseNames)('the history of a record, on %s', (database) => {
  let strapi: TestStrapi;
  let taliouine: string;
  let agadir: string;
  const as = (account: DemoAccount, method: string, path: string, body?: unknown) =>
    callAs(strapi, account, method, path, body);
  const count = () => Number(readValue(strapi, 'select count(*) from content_versions'));

  beforeAll(async () => {
    strapi = await startOn(database);
    taliouine = await findOffice(strapi, 'taliouine');
    agadir = await findOffice(strapi, 'agadir');
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('keeps each published version once, and what was online before the first', async () => {
    expect(count()).toBe(0);
    await as('taliouine', 'PUT', `${offices}/${taliouine}?locale=fr`, { phone: '+212528000001' });
    expect(count(), 'a draft is no version').toBe(0);
    await publishOffice(strapi, 'taliouine', taliouine, { phone: '+212528000001' });
    await publishOffice(strapi, 'taliouine', taliouine, { phone: '+212528000001' });
    await publishOffice(strapi, 'coordination', taliouine, { phone: '+212528000002', stepFree: true });
    const { versions } = versionsSchema.parse(
      (await as('taliouine', 'GET', `/versions/office/${taliouine}?locale=fr`)).body,
    );
    expect(versions.map(({ isFirst }) => isFirst)).toEqual([false, false, true]);
    expect(versions[2]?.publishedBy).toBeNull();
    expect(versions[1]?.publishedBy).toMatch(/\S/);
    expect(versions[0]?.changes).toEqual(
      [
        { field: 'stepFree', parts: [{ change: 'added', text: '✓' }] },
        {
          field: 'phone',
          parts: [
            { change: 'same', text: '+' },
            { change: 'removed', text: '212528000001' },
            { change: 'added', text: '212528000002' },
          ],
        },
      ].toSorted((a, b) => order(versions[0]?.changes, a.field) - order(versions[0]?.changes, b.field)),
    );
  });

  it('brings a version back as a draft, and changes nothing for visitors', async () => {
    const path = `/versions/office/${taliouine}`;
    const { versions } = versionsSchema.parse((await as('taliouine', 'GET', `${path}?locale=fr`)).body);
    const first = versions.at(-1)?.id ?? 0;
    const online = async () => {
      const { phone, name, updatedAt } = await readOffice(strapi, 'admin', taliouine, 'published');
      return { phone, name, updatedAt };
    };
    const before = await online();
    const restored = await as('taliouine', 'POST', `${path}/${first}/restore?locale=fr`, {});
    expect(restored.status, restored.text).toBe(200);
    expect(await online()).toEqual(before);
    const draft = await readOffice(strapi, 'taliouine', taliouine);
    expect(draft['phone']).toBeNull();
    expect(draft['name']).toBe(before.name);
    expect(draft['slug']).toBe('taliouine');
    await publishOffice(strapi, 'taliouine', taliouine, {});
    const again = versionsSchema.parse((await as('taliouine', 'GET', `${path}?locale=fr`)).body).versions;
    expect(again).toHaveLength(4);
  });

  it('shows and gives back to an officer the versions of their communes only', async () => {
    await publishOffice(strapi, 'agadir', agadir, { phone: '+212528000009' });
    const path = `/versions/office/${agadir}`;
    const { versions } = versionsSchema.parse((await as('agadir', 'GET', `${path}?locale=fr`)).body);
    const [version] = versions;
    expect((await as('taliouine', 'GET', `${path}?locale=fr`)).status).toBe(404);
    expect((await as('taliouine', 'POST', `${path}/${version?.id}/restore?locale=fr`, {})).status).toBe(404);
    // The number of a version of one record opens no other record.
    expect(
      (await as('taliouine', 'POST', `/versions/office/${taliouine}/${version?.id}/restore?locale=fr`, {})).status,
    ).toBe(404);
    for (const wrong of ['/versions/office/x', '/versions/intake/abcdefghijklmnop', `${path}?locale=xx`])
      expect((await as('admin', 'GET', wrong)).status, wrong).toBe(404);
  });

  it('refuses the second of two saves and says who was first, in the language of the second', async () => {
    const path = `${offices}/${taliouine}?locale=fr`;
    await as('taliouine', 'PUT', '/admin/users/me', { preferedLanguage: 'ar' });
    const { updatedAt } = await readOffice(strapi, 'taliouine', taliouine);
    const first = await saveFrom(strapi, 'coordination', path, updatedAt, { phone: '+212528000011' });
    expect(first.status).toBe(200);
    const second = await saveFrom(strapi, 'taliouine', path, updatedAt, { phone: '+212528000012' });
    expect(second.status).toBe(400);
    const { error } = refusalSchema.parse(second.body);
    expect(error.message).toMatch(/حفظ/);
    expect(strapi.log()).not.toContain(error.message);
    expect(error.details.isSelf).toBe(false);
    expect((await readOffice(strapi, 'taliouine', taliouine))['phone']).toBe('+212528000011');
    const publish = `${offices}/${taliouine}/actions/publish?locale=fr`;
    expect((await saveFrom(strapi, 'taliouine', publish, updatedAt, { phone: '+212528000012' })).status).toBe(400);
    // Knowingly: the officer has seen the other version.
    expect((await saveFrom(strapi, 'taliouine', publish, error.details.at, { phone: '+212528000012' })).status).toBe(
      200,
    );
    expect((await readOffice(strapi, 'taliouine', taliouine, 'published'))['phone']).toBe('+212528000012');
  });

  it('lets one of many saves of the same moment through', async () => {
    const path = `${offices}/${taliouine}?locale=fr`;
    const { updatedAt } = await readOffice(strapi, 'taliouine', taliouine);
    const saves = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        saveFrom(strapi, at % 2 ? 'taliouine' : 'coordination', path, updatedAt, { phone: `+21252800010${at}` }),
      ),
    );
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400, 400]);
  });

  it('notices in one language that the facts of all languages were changed in another', async () => {
    const arabic = `${offices}/${taliouine}?locale=ar`;
    const { body } = await as('taliouine', 'GET', arabic);
    const base = z.object({ data: z.object({ updatedAt: z.string() }) }).parse(body).data.updatedAt;
    await as('coordination', 'PUT', `${offices}/${taliouine}?locale=fr`, { phone: '+212528000021' });
    expect((await saveFrom(strapi, 'taliouine', arabic, base, { phone: '+212528000022' })).status).toBe(400);
  });

  it('opens one draft to the site with the token of a preview, and drafts to nothing else', async () => {
    await as('taliouine', 'PUT', `${offices}/${taliouine}?locale=fr`, { phone: '+212528000031' });
    const ask = `/content-manager/preview/url/api::office.office?documentId=${taliouine}&locale=fr&status=draft`;
    const { url } = urlSchema.parse((await as('taliouine', 'GET', ask)).body).data;
    const token = new URL(url).pathname.split('/')[2] ?? '';
    const draft = draftSchema.parse(await (await askDraft(token)).json());
    expect(draft.versions.fr.phone).toBe('+212528000031');
    expect(draft).toMatchObject({ language: 'ar', locale: 'fr', adminOrigin: expect.stringContaining('http') });
    expect(draft.faults).toEqual([]);
    // What a page cannot be made of is said as the form says it, in the language of the editor.
    await as('taliouine', 'PUT', `${offices}/${taliouine}?locale=fr`, { name: null });
    const { faults } = draftSchema.parse(await (await askDraft(token)).json());
    expect(faults).toEqual([{ label: officeWords.fields.name.label.ar, message: validation.required.ar }]);
    await as('taliouine', 'PUT', `${offices}/${taliouine}?locale=fr`, { name: 'BAOM de Taliouine' });
    expect(strapi.log()).not.toContain(token);

    const foreign = await as('agadir', 'GET', ask);
    expect(foreign.text).not.toContain('apercu');
    for (const wrong of ['', 'x', `${token}x`, token.replace(/^./, 'A'), token.split('.')[0] ?? ''])
      expect((await askDraft(wrong)).status, wrong).toBe(404);

    const read = (query: string) =>
      fetch(`${strapi.url}/api/offices?locale=fr${query}`, { headers: { authorization: `Bearer ${buildToken}` } });
    const published = await read('');
    expect(published.status).toBe(200);
    expect(await published.text()).not.toContain('+212528000031');
    for (const query of [
      '&status=draft',
      '&publicationFilter=never-published',
      '&status=draft&publicationFilter=modified',
    ]) {
      const answer = await read(query);
      expect(answer.status, query).toBeGreaterThanOrEqual(400);
      expect(await answer.text(), query).not.toContain('+212528000031');
    }
  });

  it('closes the draft to somebody who was switched off after the token was made', async () => {
    const ask = `/content-manager/preview/url/api::office.office?documentId=${agadir}&locale=ar&status=draft`;
    const { url } = urlSchema.parse((await as('agadir', 'GET', ask)).body).data;
    const token = new URL(url).pathname.split('/')[2] ?? '';
    expect((await askDraft(token)).status).toBe(200);
    readValue(
      strapi,
      `update admin_users set is_active = ${database === 'SQLite' ? 0 : 'false'} where email = 'agadir@demo.baom.example'`,
    );
    expect((await askDraft(token)).status).toBe(404);
  });

  it('forgets versions whose time is over, at a start, and never the newest of a language', async () => {
    const old = '2001-01-01T00:00:00.000Z';
    const add = (id: string, at: string) =>
      readValue(
        strapi,
        `INSERT INTO content_versions (kind, document_id, locale, published_at, digest, data)
          VALUES ('office', '${id}', 'fr', '${at}', '${at}${id}', '{}')`,
      );
    for (const [id, at] of [
      ['alone', old],
      ['twice', old],
      ['twice', '2002-01-01T00:00:00.000Z'],
      ['recent', old],
      ['recent', new Date().toISOString()],
    ] as const)
      add(id, at);
    const before = count();
    const aged = await placeOldPicture();
    await strapi.restart();
    const left = readValue(
      strapi,
      `SELECT document_id FROM content_versions WHERE document_id IN ('alone', 'twice', 'recent') ORDER BY document_id`,
    );
    expect(left.split('\n')).toEqual(['alone', 'recent', 'twice']);
    expect(count()).toBe(before - 2);
    expect(strapi.log()).toContain('Versions: 2 old versions were deleted');
    // The same start cleans what was uploaded before pictures were made anew.
    const cleaned = await readFileBytes(aged.path);
    expect([findTraces(cleaned), (await sharp(cleaned).metadata()).height]).toEqual([[], 64]);
    expect(readValue(strapi, `SELECT height FROM files WHERE id = ${aged.id}`)).toBe('64');
    expect((await as('admin', 'DELETE', `/upload/files/${aged.id}`)).status).toBe(200);
  });

  /** As before pictures were made anew: on the disk it is what a telephone wrote, and no start has cleaned yet. */
  async function placeOldPicture(): Promise<{ id: number; path: string }> {
    const photograph = await makePhotograph({ orientation: 6 });
    const sent = { name: 'ancienne.jpg', content: photograph, type: 'image/jpeg' };
    const { id, url } = readFile(await uploadFile(strapi, 'coordination', sent));
    const path = fileURLToPath(new URL(`../../cms/public${url}`, import.meta.url));
    await writeFile(path, photograph);
    expect(findTraces(await readFileBytes(path))).not.toEqual([]);
    readValue(strapi, "DELETE FROM strapi_core_store_settings WHERE key = 'core_portal_cleaned-pictures'");
    return { id, path };
  }

  function askDraft(token: string): Promise<Response> {
    return fetch(`${strapi.url}/api/preview-draft`, { headers: { 'x-portal-preview': token } });
  }
});

function order(changes: { field: string }[] | undefined, field: string): number {
  return changes?.findIndex((change) => change.field === field) ?? -1;
}
