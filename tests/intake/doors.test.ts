import { requestDetailSchema } from '@portal/content/schema';
import { openText } from '@portal/content/sealing/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../portal/find-free-port.ts';
import { type Strapi, toEnvironment } from '../portal/start-strapi.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { listRoutes, type Route } from './list-routes.ts';
import { openDesk } from './open-desk.ts';
import { canary, findDeskKey, makeRequest, postJson, postRequest } from './post-request.ts';
import { callAs } from './sign-in.ts';

/** What somebody without an account may reach, and nothing else. */
const openToAll = [
  // The health check, the address / and the files of the admin's own pages.
  'GET /_health',
  'GET /',
  'GET /admin/:path*',
  'GET /((?!uploads/).+)',
  'GET /uploads/(.*)',
  // What the admin's log-in page asks before anybody is known.
  'GET /admin/init',
  'GET /admin/project-type',
  'GET /admin/telemetry-properties',
  'GET /admin/registration-info',
  'GET /admin/providers',
  'GET /admin/providers/options',
  'GET /i18n/locales',
  'GET /upload/configuration',
  'POST /admin/login',
  'POST /admin/register',
  'POST /admin/register-admin',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  'POST /admin/access-token',
  'POST /admin/logout',
  // A script without data: the preview of a page inside the editor.
  'GET /content-manager/preview/script',
  // Sealed requests, and what the holder of a code may ask.
  'POST /api/intake',
  'POST /api/reports',
  'GET /api/intake/challenge',
  'POST /api/intake/follow-up',
  'POST /api/intake/follow-up/messages',
  'POST /api/intake/follow-up/satisfaction',
  'POST /api/intake/satisfaction',
];

describe('without an account', () => {
  let strapi: Strapi;
  beforeAll(async () => {
    strapi = await startOn('SQLite');
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('no route answers but those on the list', async () => {
    const routes = await listRoutes(toEnvironment({ port: await findFreePort() }, strapi.databaseFile));
    expect(routes.length).toBeGreaterThan(150);
    const answering: string[] = [];
    for (const { methods, path } of routes) {
      for (const method of methods.filter((name) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(name))) {
        if (path === '/_health' && method !== 'GET') continue;
        const url = strapi.url + path.replaceAll(/:\w+\*?/g, '1').replaceAll(/\(.*\)/g, 'x');
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
        const response = await fetch(url, {
          method,
          headers: { 'content-type': 'application/json' },
          redirect: 'manual',
          ...body,
        });
        if (![401, 403, 404, 405].includes(response.status)) answering.push(`${method} ${path} (${response.status})`);
      }
    }
    expect(answering.filter((entry) => !openToAll.includes(entry.replace(/ \(\d+\)$/, '')))).toEqual([]);
  });

  it('nobody can make themselves the first administrator', async () => {
    const body = JSON.stringify({ email: 'a@b.example', firstname: 'A', lastname: 'B', password: 'Password12345' });
    const response = await fetch(`${strapi.url}/admin/register-admin`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
  });

  it.each([
    '?status=draft',
    '?populate=*',
    '?filters[createdBy][password][$startsWith]=a',
    '?where[updatedBy][resetPasswordToken][$startsWith]=a',
    '',
  ])('content is not served (%s)', async (query) => {
    expect((await fetch(`${strapi.url}/api/offices${query}`)).status).toBe(401);
  });

  it.each(['?where[id]=1', '?filters[createdBy][id]=1', '?populate=*', '?_q=a', '?sort=envelope', '?fields=envelope'])(
    'the intake answers no question in its address (%s)',
    async (query) => {
      const plain = await postJson(strapi, '/api/intake', {});
      const asked = await postJson(strapi, `/api/intake${query}`, {});
      expect([asked.status, asked.text]).toEqual([plain.status, plain.text]);
      const challenge = await fetch(`${strapi.url}/api/intake/challenge${query}`);
      expect(Object.keys(await challenge.json())).toEqual(['parameters', 'signature']);
    },
  );

  it.each([
    '/uploads/..%2f..%2f.env',
    '/uploads/%2e%2e/%2e%2e/.env',
    '/.env',
    '/cms/.env',
    '/admin/..%2f.env',
    '/package.json',
  ])('no file of the program is served (%s)', async (path) => {
    const response = await fetch(strapi.url + path);
    expect([400, 403, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('SECRET');
  });

  it.each([
    '/api/intake',
    '/api/intakes',
    '/api/intake-requests',
    '/api/intake/follow-up',
    '/api/desk-keys',
    '/api/figures',
    '/api/assignments',
    '/api/users',
    '/reception/requests',
  ])('requests are not served at %s', async (path) => {
    expect([401, 403, 404, 405]).toContain((await fetch(strapi.url + path)).status);
  });

  it('other sites get no leave from CORS, and what is served may speak to itself only', async () => {
    // The admin itself is not built here; tests/end-to-end looks at its headers.
    for (const path of ['/_health', '/api/offices']) {
      const response = await fetch(strapi.url + path, { headers: { origin: 'https://evil.example' } });
      expect(response.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
      expect(response.headers.get('content-security-policy')).toContain("connect-src 'self';");
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    }
  });
});

describe.each(databaseNames)('who reads a request, on %s', (database) => {
  let strapi: TestStrapi;
  let locator: string;
  const isNamed = (text: string) => new RegExp(`\\b${locator}\\b`).test(text);

  beforeAll(async () => {
    strapi = await startOn(database);
    const request = await makeRequest(strapi);
    locator = request.locator;
    await postRequest(strapi, request);
    await postRequest(strapi, await makeRequest(strapi, { commune: 'taliouine' }));
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('the officer of the commune, whose key opens it and whose colleague’s does not', async () => {
    const list = await callAs(strapi, 'agadir', 'GET', '/reception/requests');
    expect(list.body).toMatchObject({ requests: [{ locator, commune: 'agadir', state: 'new', sealedBy: 'server' }] });
    const sheet = await callAs(strapi, 'agadir', 'GET', `/reception/requests/${locator}`);
    const { envelope } = requestDetailSchema.parse(sheet.body);
    expect(list.text + sheet.text).not.toContain(canary);
    const open = async (commune: string) => {
      const { keyPair } = await openDesk(strapi, commune);
      return openText({ envelope, keyPair, purpose: 'request', context: ['agadir', locator] });
    };
    expect(await open('agadir')).toContain(canary);
    await expect(open('taliouine')).rejects.toThrow('cannot be opened');
  });

  it('not the officer of another commune, whatever the query says', async () => {
    for (const query of ['', '?commune=agadir', '?communes[]=agadir', '?filters[commune]=agadir', '?user=3']) {
      const list = await callAs(strapi, 'taliouine', 'GET', `/reception/requests${query}`);
      expect(isNamed(list.text)).toBe(false);
      expect((await callAs(strapi, 'taliouine', 'GET', `/reception/requests/${locator}${query}`)).status).toBe(404);
    }
    const path = `/reception/requests/${locator}/state`;
    expect((await callAs(strapi, 'taliouine', 'POST', path, { state: 'closed' })).status).toBe(404);
    const missing = await callAs(strapi, 'taliouine', 'GET', '/reception/requests/2222');
    const foreign = await callAs(strapi, 'taliouine', 'GET', `/reception/requests/${locator}`);
    expect(missing.text).toBe(foreign.text);
  });

  it('nobody through the Content Manager, its counts and its home page', async () => {
    const { keyId } = await findDeskKey(strapi, 'agadir');
    for (const account of ['admin', 'coordination', 'agadir', 'taliouine'] as const) {
      for (const uid of ['api::intake.intake', 'api::request.request', 'api::intake-request.intake-request']) {
        const { status } = await callAs(strapi, account, 'GET', `/content-manager/collection-types/${uid}`);
        expect([400, 403, 404]).toContain(status);
      }
      for (const path of [
        '/content-manager/init',
        '/content-manager/homepage/recent-documents?action=update',
        '/admin/homepage/key-statistics',
      ]) {
        const { text } = await callAs(strapi, account, 'GET', path);
        for (const trace of ['intake_requests', canary, keyId]) expect(text).not.toContain(trace);
        expect(isNamed(text)).toBe(false);
      }
    }
  });

  it('no officer reads or changes who is assigned where', async () => {
    const path = '/content-manager/collection-types/api::assignment.assignment';
    for (const account of ['taliouine', 'coordination'] as const) {
      expect((await callAs(strapi, account, 'GET', path)).status).toBe(403);
      expect((await callAs(strapi, account, 'POST', path, { communes: 'agadir' })).status).toBe(403);
    }
  });
});

describe('with an account, but not of the desk', () => {
  let strapi: TestStrapi;
  let routes: readonly Route[];
  let traces: readonly string[];

  beforeAll(async () => {
    strapi = await startOn('SQLite');
    routes = await listRoutes(toEnvironment({ port: await findFreePort() }, strapi.databaseFile));
    const request = await makeRequest(strapi);
    await postRequest(strapi, request);
    const { locator, envelope, visitor, idempotencyKey } = request;
    traces = [`"${locator}"`, envelope.ciphertext, envelope.enc, visitor.publicKey, visitor.authHash, idempotencyKey];
    expect((await callAs(strapi, 'agadir', 'GET', `/reception/requests/${locator}`)).text).toContain(traces[1]);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it.each(['taliouine', 'coordination', 'admin'] as const)(
    'no page of the CMS shows anything of a request, of its holders or of its journal (%s)',
    async (account) => {
      const wraps = readValue(strapi, "SELECT wrap FROM intake_holders WHERE label LIKE 'agadir%'").split('\n');
      const secrets = [...traces, ...wraps.map((wrap) => String(JSON.parse(wrap).wrapped))];
      const kinds = ['api::office.office', 'api::commune.commune', 'api::assignment.assignment', 'admin::user'];
      const paths = routes
        .filter(({ methods, path }) => methods.includes('GET') && !path.includes('('))
        .flatMap(({ path }) => (path.includes(':model') ? kinds.map((kind) => path.replace(':model', kind)) : [path]))
        .map((path) => path.replaceAll(/:\w+\*?/g, '1'));
      expect(paths.length).toBeGreaterThan(80);
      const shown: string[] = [];
      for (const path of [...new Set(paths), '/content-manager/homepage/recent-documents?action=update']) {
        const { text } = await callAs(strapi, account, 'GET', path);
        if (secrets.some((secret) => text.includes(secret)) || text.includes('intake_')) shown.push(path);
      }
      expect(shown).toEqual([]);
    },
  );
});
