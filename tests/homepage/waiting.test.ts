import { randomUUID } from 'node:crypto';
import { findToday, verifyAnswerSchema, type Waiting, waitingSchema } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchSnapshot } from '../../site/cms-client/index.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { makeRequest, postRequest } from '../intake/post-request.ts';
import { callAs, type DemoAccount } from '../intake/sign-in.ts';
import { buildToken } from '../portal/start-strapi.ts';

const manager = '/content-manager/collection-types';
const offices = `${manager}/api::office.office`;
const events = `${manager}/api::event.event`;
const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });
const officeSchema = z.object({
  data: z.looseObject({ verifiedOn: z.string().nullable(), stepFree: z.boolean().nullable(), status: z.string() }),
});
const linksSchema = z.object({
  links: z.array(z.object({ url: z.string(), places: z.array(z.looseObject({ commune: z.string().nullable() })) })),
});
const today = findToday();
const shift = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

describe.each(databaseNames)('what waits for an officer, on %s', (database) => {
  let strapi: TestStrapi;
  const ids = { agadir: '', taliouine: '' };
  const as = (account: DemoAccount, method: string, path: string, body?: unknown) =>
    callAs(strapi, account, method, path, body);
  const read = async (account: DemoAccount): Promise<Waiting> =>
    waitingSchema.parse((await as(account, 'GET', '/homepage/waiting')).body);

  const countChecks = () =>
    Number(
      readValue(
        strapi,
        `SELECT count(*) FROM publishing_changes
          WHERE action = 'verified' AND scope = 'record' AND kind = 'office' AND document_id = '${ids.taliouine}'`,
      ),
    );

  async function addEvent(commune: 'agadir' | 'taliouine', slug: string, changes: object): Promise<void> {
    const made = await as(commune, 'POST', `${events}?locale=fr`, {
      slug: `${commune}-${slug}`,
      title: `${slug} à ${commune}`,
      summary: 'Un essai',
      type: 'workshop',
      commune,
      precision: 'day',
      eventStatus: 'to-confirm',
      sources: [{ title: 'Essai' }],
      ...changes,
    });
    expect(made.status, made.text).toBe(201);
  }

  async function publishOffice(commune: 'agadir' | 'taliouine', data: object): Promise<void> {
    const answer = await as(commune, 'POST', `${offices}/${ids[commune]}/actions/publish?locale=fr`, data);
    expect(answer.status, answer.text).toBe(200);
  }

  async function readOffice(commune: 'agadir' | 'taliouine', status: string, locale = 'fr') {
    const path = `${offices}/${ids[commune]}?locale=${locale}&status=${status}`;
    return officeSchema.parse((await as('admin', 'GET', path)).body).data;
  }

  beforeAll(async () => {
    strapi = await startOn(database);
    const { results } = listSchema.parse((await as('admin', 'GET', `${offices}?locale=fr`)).body);
    for (const commune of ['agadir', 'taliouine'] as const) {
      ids[commune] = results.find(({ slug }) => slug === commune)?.documentId ?? '';
      await addEvent(commune, 'bientot', { startsOn: shift(3) });
      await addEvent(commune, 'passe', { startsOn: shift(-3) });
      await addEvent(commune, 'plus-tard', { startsOn: shift(45) });
      await fetch(`${strapi.url}/api/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          idempotencyKey: randomUUID(),
          page: `/fr/bureaux/${commune}/`,
          kind: 'hours',
          text: '',
        }),
      });
    }
    for (const commune of ['agadir', 'agadir', 'taliouine'])
      expect((await postRequest(strapi, await makeRequest(strapi, { commune }))).status).toBe(201);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('is of their communes only: no count, id or title of another', async () => {
    const mine = await read('taliouine');
    expect(mine.requests).toEqual({ unopened: 1, unanswered: 0 });
    expect(mine.reports).toBe(1);
    expect(mine.unverified.items.map(({ documentId }) => documentId)).toEqual([ids.taliouine]);
    expect(mine.events.coming.map(({ title }) => title)).toEqual(['bientot à taliouine']);
    expect(mine.events.unsettled.map(({ title }) => title)).toEqual(['passe à taliouine']);
    expect(Object.keys(mine.communes)).toEqual(['taliouine']);
    // Their office, their commune and three events.
    expect(mine.translations.map(({ locale, total }) => [locale, total])).toEqual(
      ['ar', 'ary', 'zgh', 'en'].map((locale) => [locale, 5]),
    );
    expect(mine.translations[0]?.missing).toBeGreaterThanOrEqual(3);
    const { text } = await as('taliouine', 'GET', '/homepage/waiting?commune=agadir&communes[]=agadir');
    expect(text.toLowerCase()).not.toContain('agadir');
    expect(text).not.toContain(ids.agadir);
  });

  it('is for the coordination of every commune, without requests', async () => {
    const all = await read('coordination');
    expect(all.requests).toBeUndefined();
    expect(all.unverified.items.map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining([ids.agadir, ids.taliouine]),
    );
    expect(all.events.coming).toHaveLength(2);
  });

  it('is nothing for whoever is not signed in, and Strapi’s own counts answer administrators only', async () => {
    expect((await fetch(`${strapi.url}/homepage/waiting`)).status).toBe(401);
    const paths = [
      '/content-manager/homepage/recent-documents?action=update',
      '/content-manager/homepage/count-documents',
      '/admin/homepage/key-statistics',
    ];
    for (const path of paths) {
      expect((await as('taliouine', 'GET', path)).status, path).toBe(403);
      expect((await as('coordination', 'GET', path)).status, path).toBe(403);
      expect((await as('admin', 'GET', path)).status, path).toBe(200);
      expect((await fetch(`${strapi.url}${path}`)).status, path).toBe(401);
    }
  });

  it('is one office less after "still right", said of what visitors read and not of a colleague’s draft', async () => {
    const hours = { week: { monday: [{ opens: '08:30', closes: '16:30' }] }, confirmedOn: '2020-01-01' };
    await publishOffice('taliouine', { hours });
    await as('taliouine', 'PUT', `${offices}/${ids.taliouine}?locale=fr`, { stepFree: true });
    const before = await read('taliouine');
    const asked = { kind: 'office', documentId: ids.taliouine };
    const announced = countChecks();
    const answer = await as('taliouine', 'POST', '/homepage/verified', asked);
    expect(answer.status, answer.text).toBe(200);
    const { former } = verifyAnswerSchema.parse(answer.body);
    expect(countChecks() - announced, 'the publisher is told').toBe(1);
    expect((await read('taliouine')).unverified.total).toBe(before.unverified.total - 1);

    const draft = await readOffice('taliouine', 'draft');
    const published = await readOffice('taliouine', 'published');
    expect([draft['stepFree'], published['stepFree']]).toEqual([true, null]);
    expect([draft.verifiedOn, published.verifiedOn]).toEqual([today, today]);
    expect(published['verifiedBy']).toBe(published['name']);
    expect(published['hours']).toEqual({ ...hours, confirmedOn: today });
    expect((await readOffice('taliouine', 'published', 'ar')).verifiedOn).toBe(today);
    const connection = { url: strapi.url, token: buildToken };
    const snapshot = await fetchSnapshot({ connection, today, floors: {} });
    expect(snapshot.office.find(({ slug }) => slug === 'taliouine')).toMatchObject({ verifiedOn: today });

    expect((await as('taliouine', 'POST', '/homepage/verified/undo', { ...asked, former })).status).toBe(200);
    expect(countChecks() - announced, 'the publisher is told again').toBe(2);
    const undone = await readOffice('taliouine', 'published');
    expect([undone.verifiedOn, undone['hours'], (await readOffice('taliouine', 'draft'))['stepFree']]).toEqual([
      null,
      hours,
      true,
    ]);
    expect((await read('taliouine')).unverified.total).toBe(before.unverified.total);
  });

  it('leaves a record that nobody is changing without changes to publish', async () => {
    await publishOffice('agadir', {});
    expect((await readOffice('agadir', 'draft')).status).toBe('published');
    expect((await as('agadir', 'POST', '/homepage/verified', { kind: 'office', documentId: ids.agadir })).status).toBe(
      200,
    );
    expect((await readOffice('agadir', 'draft')).status).toBe('published');
  });

  it('counts and lists the addresses that no longer answer on the pages of one’s own communes', async () => {
    for (const commune of ['agadir', 'taliouine'] as const) {
      const slug = `${commune}-lien`;
      await addEvent(commune, 'lien', {
        startsOn: shift(60),
        sources: [{ title: 'Essai', url: `https://perdu-${commune}.example/` }],
      });
      const { results } = listSchema.parse((await as('admin', 'GET', `${events}?locale=fr&pageSize=100`)).body);
      const id = results.find((event) => event.slug === slug)?.documentId;
      const published = await as(commune, 'POST', `${events}/${id}/actions/publish?locale=fr`, {});
      expect(published.status, published.text).toBe(200);
    }
    expect((await read('taliouine')).deadLinks).toBe(0);
    for (const name of ['agadir', 'taliouine', 'nulle-part'])
      readValue(
        strapi,
        `INSERT INTO link_checks (digest, url, reason, failing_since, checked_at)
          VALUES ('${name}', 'https://perdu-${name}.example/', 'gone', '${today}T00:00:00.000Z', '${today}')`,
      );
    const list = async (account: DemoAccount) => {
      const { links } = linksSchema.parse((await as(account, 'GET', '/links')).body);
      return links.map(({ url, places }) => [url, ...places.map(({ commune }) => commune)]).toSorted();
    };
    // An address that stands nowhere any more is nobody's.
    expect(await list('taliouine')).toEqual([['https://perdu-taliouine.example/', 'taliouine']]);
    expect(await list('coordination')).toEqual([
      ['https://perdu-agadir.example/', 'agadir'],
      ['https://perdu-taliouine.example/', 'taliouine'],
    ]);
    expect([(await read('taliouine')).deadLinks, (await read('coordination')).deadLinks]).toEqual([1, 2]);
    expect((await as('taliouine', 'GET', '/links?commune=agadir')).text).not.toContain('agadir');
    expect((await as('taliouine', 'POST', '/links/check', {})).status).toBe(403);
    expect((await fetch(`${strapi.url}/links`)).status).toBe(401);
  });

  it.each([
    ['another commune’s office', { kind: 'office' }, 404],
    ['a record that does not exist', { kind: 'office', documentId: 'x' }, 404],
    ['a sheet of the network', { kind: 'service', documentId: 'x' }, 404],
    ['a kind without a check', { kind: 'event', documentId: 'x' }, 400],
    ['an operator object', { kind: 'office', documentId: { $ne: '' } }, 400],
  ])('refuses %s', async (_name, body, status) => {
    const before = await readOffice('agadir', 'published');
    const answer = await as('taliouine', 'POST', '/homepage/verified', { documentId: ids.agadir, ...body });
    expect(answer.status, answer.text).toBe(status);
    expect(await readOffice('agadir', 'published')).toEqual(before);
  });

  it('refuses to take a check back to a day that lies ahead', async () => {
    const check = { verifiedOn: shift(3), verifiedBy: null, confirmedOn: null };
    const body = { kind: 'office', documentId: ids.taliouine, former: { draft: check, published: check } };
    expect((await as('taliouine', 'POST', '/homepage/verified/undo', body)).status).toBe(400);
  });
});
