import { randomUUID } from 'node:crypto';
import { reportReceiptSchema, reportRefusalSchema } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportCanary as canary } from '../portal/traces.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { callAs, type DemoAccount } from './sign-in.ts';

const listSchema = z.object({
  reports: z.array(z.looseObject({ id: z.number(), page: z.string(), state: z.string(), commune: z.string() })),
});

const makeReport = (changes: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  page: '/fr/bureaux/agadir/',
  kind: 'hours',
  text: `Fermé le samedi ${canary}`,
  ...changes,
});

async function postReport(strapi: TestStrapi, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${strapi.url}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: z.unknown().parse(await response.json()), headers: response.headers };
}

describe.each(databaseNames)('errors reported, on %s', (database) => {
  let strapi: TestStrapi;
  const count = (where = '1=1') => Number(readValue(strapi, `SELECT count(*) FROM error_reports WHERE ${where}`));
  const list = async (account: DemoAccount, query = '') =>
    listSchema.parse((await callAs(strapi, account, 'GET', `/reports${query}`)).body).reports;

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('are stored once, with the day and nothing about who wrote', async () => {
    const report = makeReport();
    const answers = await Promise.all(Array.from({ length: 10 }, () => postReport(strapi, report)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
    for (const { body } of answers) expect(reportReceiptSchema.safeParse(body).success).toBe(true);
    const where = `idempotency_key = '${report.idempotencyKey}'`;
    expect(count(where)).toBe(1);
    expect(readValue(strapi, `SELECT page, kind, text, commune, state FROM error_reports WHERE ${where}`)).toBe(
      `/fr/bureaux/agadir/|hours|${report.text}|agadir|new`,
    );
    expect(readValue(strapi, `SELECT received_on FROM error_reports WHERE ${where}`)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const columns =
      database === 'SQLite'
        ? "SELECT name FROM pragma_table_info('error_reports') ORDER BY name"
        : "SELECT column_name FROM information_schema.columns WHERE table_name = 'error_reports' ORDER BY column_name";
    expect(readValue(strapi, columns).split('\n')).toEqual([
      'commune',
      'id',
      'idempotency_key',
      'kind',
      'page',
      'received_on',
      'state',
      'text',
    ]);
  });

  it('go with another text under the same key to nobody, and are not claimed to be stored', async () => {
    const report = makeReport();
    expect((await postReport(strapi, report)).status).toBe(201);
    const other = await postReport(strapi, { ...report, text: 'Autre chose' });
    expect(other.status).toBe(409);
    expect(reportRefusalSchema.parse(other.body).reason).toBe('invalid');
  });

  it.each([
    ['an address of another site', makeReport({ page: 'https://evil.example/fr/' }), 'page'],
    ['a search with its question', makeReport({ page: '/fr/recherche/?q=sida' }), 'page'],
    ['an unknown kind', makeReport({ kind: 'x' }), 'kind'],
    ['a phone number', makeReport({ text: 'Mon numéro 06 12 34 56 78' }), 'text'],
    ['an e-mail address', makeReport({ text: 'amina@example.org' }), 'text'],
    ['"other" without a word', makeReport({ kind: 'other', text: ' ' }), 'text'],
    ['501 characters', makeReport({ text: 'a'.repeat(501) }), 'text'],
    ['an operator object', makeReport({ text: { $gt: '' } }), 'text'],
    ['an unknown field', makeReport({ state: 'done' }), ''],
    ['a filled honeypot', makeReport({ website: 'http://spam.example' }), 'website'],
    ['null', 'null', undefined],
    ['broken JSON', `{"text":"${canary}`, undefined],
  ])('are refused with %s, and nothing is stored', async (_name, body, field) => {
    const before = count();
    const answer = await postReport(strapi, body);
    expect(answer.status).toBe(400);
    const refusal = reportRefusalSchema.parse(answer.body);
    if (field !== undefined) expect(refusal.fields?.map((entry) => entry.field)).toContain(field);
    expect(count()).toBe(before);
  });

  it('are refused when they are too large or not JSON', async () => {
    const large = await postReport(strapi, makeReport({ text: 'a'.repeat(9000) }));
    expect([large.status, large.body]).toEqual([413, { reason: 'too-large' }]);
    const form = await postReport(strapi, 'text=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.body]).toEqual([415, { reason: 'invalid' }]);
  });

  it('keep markup and SQL as text', async () => {
    for (const text of ['<script>alert(1)</script>', `'; DROP TABLE error_reports; --`, 'ⵜⴰⵎⴰⵣⵉⵖⵜ 👩🏽‍🍼']) {
      const report = makeReport({ text });
      expect((await postReport(strapi, report)).status).toBe(201);
      expect(
        readValue(strapi, `SELECT text FROM error_reports WHERE idempotency_key = '${report.idempotencyKey}'`),
      ).toBe(text);
    }
  });

  it('reach the officer of the commune; the others reach the coordination', async () => {
    const pages = {
      taliouine: '/zgh/territoires/taliouine/',
      network: '/ar/guide/titre-sejour/',
      unknown: '/fr/bureaux/paris/',
    };
    for (const page of Object.values(pages)) expect((await postReport(strapi, makeReport({ page }))).status).toBe(201);
    const read = async (account: DemoAccount) => new Set((await list(account)).map(({ page }) => page));
    expect(await read('taliouine')).toEqual(new Set([pages.taliouine]));
    expect(await read('agadir')).toEqual(new Set(['/fr/bureaux/agadir/']));
    for (const account of ['coordination', 'admin'] as const)
      expect(await read(account)).toEqual(new Set([pages.network, pages.unknown]));
  });

  it('of a commune that nobody looks after reach the coordination', async () => {
    readValue(strapi, "UPDATE assignments SET communes = 'nulle-part' WHERE communes LIKE '%taliouine%'");
    const pages = (await list('coordination')).map(({ page }) => page);
    const own = await list('taliouine');
    readValue(strapi, "UPDATE assignments SET communes = 'taliouine' WHERE communes = 'nulle-part'");
    expect(pages).toContain('/zgh/territoires/taliouine/');
    expect(own).toEqual([]);
  });

  it('are marked as done by whom they belong to, and by nobody else', async () => {
    const [mine] = await list('taliouine', '?commune=agadir&communes[]=agadir');
    expect(mine?.commune).toBe('taliouine');
    const path = `/reports/${mine?.id}/state`;
    for (const account of ['agadir', 'coordination', 'admin'] as const)
      expect((await callAs(strapi, account, 'POST', path, { state: 'done' })).status).toBe(404);
    expect((await list('taliouine'))[0]?.state).toBe('new');
    expect((await callAs(strapi, 'taliouine', 'POST', path, { state: 'gone' })).status).toBe(400);
    for (const id of ['0', '-1', 'x', '1e9', "1' OR 1=1", '99999999999'])
      expect(
        (await callAs(strapi, 'taliouine', 'POST', `/reports/${encodeURIComponent(id)}/state`, { state: 'done' }))
          .status,
      ).toBe(404);
    expect((await callAs(strapi, 'taliouine', 'POST', path, { state: 'done' })).status).toBe(200);
    expect((await list('taliouine'))[0]?.state).toBe('done');
    expect((await callAs(strapi, 'taliouine', 'POST', path, { state: 'new' })).status).toBe(200);
  });

  it('are read by nobody without an account', async () => {
    expect((await fetch(`${strapi.url}/reports`)).status).toBe(401);
    expect([401, 403, 404, 405]).toContain((await fetch(`${strapi.url}/api/reports`)).status);
  });

  it('are "not saved" when the database refuses, and the log holds no word of them', async () => {
    readValue(strapi, 'ALTER TABLE error_reports RENAME TO error_reports_away');
    const answer = await postReport(strapi, makeReport());
    readValue(strapi, 'ALTER TABLE error_reports_away RENAME TO error_reports');
    expect([answer.status, answer.body]).toEqual([503, { reason: 'not-saved' }]);
    expect((await postReport(strapi, makeReport())).status).toBe(201);
    expect(strapi.log()).toContain('POST /api/reports');
    expect(strapi.log()).not.toContain(canary);
  });
});

describe('the limit for one address', () => {
  it('counts reports apart from requests for help', async () => {
    const strapi = await startOn('SQLite', { INTAKE_PER_ADDRESS: '2' });
    try {
      for (const expected of [201, 201, 429]) expect((await postReport(strapi, makeReport())).status).toBe(expected);
      const response = await fetch(`${strapi.url}/api/intake`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(response.status).toBe(400);
    } finally {
      await strapi.stop();
    }
  });
});
