import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchSnapshot } from '../../site/cms-client/index.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';
import { databaseNames, startOn } from './databases.ts';
import { callAs, type DemoAccount } from './sign-in.ts';

const offices = '/content-manager/collection-types/api::office.office';
const events = '/content-manager/collection-types/api::event.event';
const holidays = '/content-manager/collection-types/api::public-holiday.public-holiday';
const communes = '/content-manager/collection-types/api::commune.commune';

const listSchema = z.object({
  results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })),
  pagination: z.object({ total: z.number() }),
});
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string() }) });

const event = (changes: Record<string, unknown>) => ({
  slug: 'essai',
  type: 'workshop',
  commune: 'taliouine',
  startsOn: '2026-12-01',
  endsOn: '2026-12-01',
  precision: 'day',
  eventStatus: 'confirmed',
  title: 'Essai',
  summary: 'Un essai',
  sources: [{ title: 'Essai' }],
  ...changes,
});

describe.each(databaseNames)('what an officer may write, on %s', (database) => {
  let strapi: Strapi;
  let agadir: string;
  let taliouine: string;
  let foreignEvent: string;
  const as = (account: DemoAccount, method: string, path: string, body?: unknown) =>
    callAs(strapi, account, method, path, body);

  beforeAll(async () => {
    strapi = await startOn(database);
    const { results } = listSchema.parse((await as('admin', 'GET', `${offices}?locale=fr`)).body);
    agadir = results.find(({ slug }) => slug === 'agadir')?.documentId ?? '';
    taliouine = results.find(({ slug }) => slug === 'taliouine')?.documentId ?? '';
    const made = await as('agadir', 'POST', `${events}?locale=fr`, event({ slug: 'agadir-essai', commune: 'agadir' }));
    expect(made.status).toBe(201);
    foreignEvent = documentSchema.parse(made.body).data.documentId;
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('sees and publishes the office of their commune only', async () => {
    const list = listSchema.parse((await as('taliouine', 'GET', `${offices}?locale=fr`)).body);
    expect(list.results.map(({ slug }) => slug)).toEqual(['taliouine']);
    expect(list.pagination.total).toBe(1);
    const changed = await as('taliouine', 'POST', `${offices}/${taliouine}/actions/publish?locale=fr`, {
      stepFree: true,
    });
    expect(changed.status).toBe(200);
  });

  it.each([
    ['get', 'GET', (id: string) => `${offices}/${id}?locale=fr`, undefined],
    ['update', 'PUT', (id: string) => `${offices}/${id}?locale=fr`, { phone: '+212500000000' }],
    ['write a language that is not there yet', 'PUT', (id: string) => `${offices}/${id}?locale=zgh`, { name: 'x' }],
    ['publish', 'POST', (id: string) => `${offices}/${id}/actions/publish?locale=fr`, { phone: '+212500000000' }],
    ['unpublish', 'POST', (id: string) => `${offices}/${id}/actions/unpublish?locale=fr`, {}],
    ['discard', 'POST', (id: string) => `${offices}/${id}/actions/discard?locale=fr`, {}],
    ['delete', 'DELETE', (id: string) => `${offices}/${id}?locale=fr`, undefined],
    ['clone', 'POST', (id: string) => `${offices}/clone/${id}?locale=fr`, { slug: 'x', commune: 'taliouine' }],
    ['delete in bulk', 'POST', () => `${offices}/actions/bulkDelete?locale=fr`, 'ids'],
    ['publish in bulk', 'POST', () => `${offices}/actions/bulkPublish?locale=fr`, 'ids'],
    ['unpublish in bulk', 'POST', () => `${offices}/actions/bulkUnpublish?locale=fr`, 'ids'],
    [
      'count draft relations',
      'GET',
      (id: string) => `${offices}/${id}/actions/countDraftRelations?locale=fr`,
      undefined,
    ],
  ] as const)('cannot %s another commune’s office', async (_name, method, path, body) => {
    const before = await read(agadir);
    const answer = await as('taliouine', method, path(agadir), body === 'ids' ? { documentIds: [agadir] } : body);
    const after = await read(agadir);
    expect(after).toEqual(before);
    expect(answer.text).not.toContain('"slug":"agadir"');
    if (body !== 'ids') expect([400, 403, 404, 405]).toContain(answer.status);
  });

  it('cannot make an entry for another commune, for none, or in an unknown language', async () => {
    expect((await as('taliouine', 'POST', `${events}?locale=fr`, event({ slug: 'a', commune: 'agadir' }))).status).toBe(
      403,
    );
    expect(
      (await as('taliouine', 'POST', `${events}?locale=fr`, event({ slug: 'b', commune: undefined }))).status,
    ).toBe(403);
    expect([400, 403]).toContain((await as('taliouine', 'POST', `${events}?locale=xx`, event({ slug: 'c' }))).status);
    expect((await as('admin', 'POST', `${events}?locale=xx`, event({ slug: 'd' }))).status).toBe(400);
  });

  it('cannot write a new language of another commune’s entry, nor take the entry over', async () => {
    const path = `${events}/${foreignEvent}`;
    expect((await as('taliouine', 'PUT', `${path}?locale=ar`, { title: 'x', summary: 'x' })).status).toBe(403);
    expect((await as('taliouine', 'PUT', `${path}?locale=fr`, { commune: 'taliouine' })).status).toBe(403);
    expect((await as('taliouine', 'DELETE', `${path}?locale=fr`)).status).toBe(403);
  });

  it('cannot move their own entry to another commune', async () => {
    const made = await as('taliouine', 'POST', `${events}?locale=fr`, event({ slug: 'taliouine-essai' }));
    expect(made.status).toBe(201);
    const { documentId } = documentSchema.parse(made.body).data;
    expect((await as('taliouine', 'PUT', `${events}/${documentId}?locale=fr`, { commune: 'agadir' })).status).toBe(403);
    expect(
      (await as('taliouine', 'POST', `${events}/${documentId}/actions/publish?locale=fr`, { commune: 'agadir' }))
        .status,
    ).toBe(403);
    expect(
      (await as('taliouine', 'PUT', `${events}/${documentId}?locale=ar`, { title: 'x', summary: 'x' })).status,
    ).toBe(200);
    expect((await as('taliouine', 'POST', `${events}/${documentId}/actions/publish?locale=fr`, {})).status).toBe(200);
  });

  it('cannot rename or make a commune, nor write what belongs to the network', async () => {
    const own = listSchema.parse((await as('taliouine', 'GET', `${communes}?locale=fr`)).body);
    expect(own.results.map(({ slug }) => slug)).toEqual(['taliouine']);
    const id = own.results[0]?.documentId;
    expect((await as('taliouine', 'PUT', `${communes}/${id}?locale=fr`, { slug: 'agadir' })).status).toBe(403);
    expect((await as('taliouine', 'POST', `${communes}?locale=fr`, { slug: 'new' })).status).toBe(403);
    expect(
      (await as('taliouine', 'POST', '/content-manager/collection-types/api::theme.theme?locale=fr', { slug: 'x' }))
        .status,
    ).toBe(403);
  });

  it('learns nothing of another commune through relations, counts and the home page', async () => {
    const paths = [
      `/content-manager/relations/api::commune.commune/${await communeOfAgadir()}/province?locale=fr`,
      '/content-manager/homepage/recent-documents?action=update',
      '/content-manager/homepage/recent-documents?action=publish',
      `${offices}?locale=fr&_q=agadir`,
      `${offices}?locale=fr&filters[$and][0][commune][$eq]=agadir`,
    ];
    for (const path of paths) expect((await as('taliouine', 'GET', path)).text, path).not.toContain(agadir);
    expect((await as('taliouine', 'GET', paths[0] ?? '')).status).toBeGreaterThanOrEqual(400);
  });

  it('has no way to users, roles, tokens or the settings of the CMS', async () => {
    for (const account of ['taliouine', 'coordination'] as const) {
      for (const path of [
        '/admin/users',
        '/admin/roles',
        '/admin/api-tokens',
        '/admin/transfer/tokens',
        '/admin/webhooks',
        '/content-type-builder/content-types',
      ]) {
        expect((await as(account, 'GET', path)).status, `${account} ${path}`).toBe(403);
      }
    }
  });

  it('leaves the coordination free to write for every commune', async () => {
    expect((await as('coordination', 'PUT', `${offices}/${agadir}?locale=fr`, { phone: '+212528000000' })).status).toBe(
      200,
    );
    expect(
      (await as('coordination', 'PUT', `${events}/${foreignEvent}?locale=ar`, { title: 'x', summary: 'x' })).status,
    ).toBe(200);
  });

  it('leaves public holidays to the coordination, the hours of an office to its officer, and both reach the site', async () => {
    const holiday = { slug: 'aid-essai', startsOn: '2027-03-10', endsOn: '2027-03-11', name: 'Aïd', sources: [] };
    expect((await as('taliouine', 'POST', `${holidays}?locale=fr`, holiday)).status).toBe(403);
    const made = await as('coordination', 'POST', `${holidays}?locale=fr`, holiday);
    expect(made.status).toBe(201);
    const { documentId } = documentSchema.parse(made.body).data;
    const publish = `${holidays}/${documentId}/actions/publish?locale=fr`;
    expect((await as('taliouine', 'POST', publish, {})).status).toBe(403);
    expect((await as('coordination', 'POST', publish, {})).status).toBe(200);
    expect(listSchema.parse((await as('taliouine', 'GET', `${holidays}?locale=fr`)).body).pagination.total).toBe(1);
    const hours = { week: { monday: [{ opens: '20:00', closes: '02:00' }], sunday: [] }, confirmedOn: '2026-11-20' };
    const own = `${offices}/${taliouine}/actions/publish?locale=fr`;
    expect((await as('taliouine', 'POST', own, { hours })).status).toBe(200);
    const connection = { url: strapi.url, token: buildToken };
    const snapshot = await fetchSnapshot({ connection, today: '2026-11-22', floors: {} });
    const { name, ...dates } = holiday;
    expect(snapshot['public-holiday']).toEqual([{ ...dates, changedAt: expect.any(String), texts: { fr: { name } } }]);
    expect(snapshot.office.find(({ slug }) => slug === 'taliouine')?.hours).toEqual(hours);
  });

  async function read(documentId: string): Promise<unknown> {
    const versions = await Promise.all(
      ['fr', 'zgh'].flatMap((locale) =>
        ['draft', 'published'].map((status) =>
          as('admin', 'GET', `${offices}/${documentId}?locale=${locale}&status=${status}`),
        ),
      ),
    );
    return versions.map(({ status, body }) => [status, z.object({ data: z.unknown() }).safeParse(body).data?.data]);
  }

  async function communeOfAgadir(): Promise<string> {
    const { results } = listSchema.parse((await as('admin', 'GET', `${communes}?locale=fr`)).body);
    return results.find(({ slug }) => slug === 'agadir')?.documentId ?? '';
  }
});
