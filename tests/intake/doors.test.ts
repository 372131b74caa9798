import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../portal/find-free-port.ts';
import { type Strapi, toEnvironment } from '../portal/start-strapi.ts';
import { databaseNames, startOn } from './databases.ts';
import { listRoutes } from './list-routes.ts';
import { canary, makeRequest, postRequest } from './post-request.ts';
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
  'POST /api/intake',
  'POST /api/reports',
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
    const routes = listRoutes(toEnvironment({ port: await findFreePort() }, strapi.databaseFile));
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

  it.each([
    '/api/intake',
    '/api/intakes',
    '/api/intake-requests',
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
  let strapi: Strapi;
  let reference: string;

  beforeAll(async () => {
    strapi = await startOn(database);
    reference = String((await postRequest(strapi, makeRequest())).body['reference']);
    await postRequest(strapi, makeRequest({ commune: 'taliouine', message: 'Pour Taliouine' }));
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('the officer of the commune, in the list and in full', async () => {
    const list = await callAs(strapi, 'agadir', 'GET', '/reception/requests');
    expect(list.body).toMatchObject({
      requests: [{ reference, commune: 'agadir', state: 'new' }],
      names: { theme: { health: expect.any(String) } },
    });
    expect(list.text).not.toContain(canary);
    const sheet = await callAs(strapi, 'agadir', 'GET', `/reception/requests/${reference}`);
    expect(sheet.body).toMatchObject({
      request: { contact: '+212600000000', message: expect.stringContaining(canary) },
    });
  });

  it('the officer of the commune changes its state, to a known one', async () => {
    const path = `/reception/requests/${reference}/state`;
    expect((await callAs(strapi, 'agadir', 'POST', path, { state: 'lost' })).status).toBe(400);
    expect((await callAs(strapi, 'agadir', 'POST', path, { state: 'contact' })).status).toBe(200);
    expect((await callAs(strapi, 'agadir', 'GET', `/reception/requests/${reference}`)).body).toMatchObject({
      request: { state: 'contact' },
    });
  });

  it('not the officer of another commune, whatever the query says', async () => {
    for (const query of ['', '?commune=agadir', '?communes[]=agadir', '?filters[commune]=agadir', '?user=3']) {
      const list = await callAs(strapi, 'taliouine', 'GET', `/reception/requests${query}`);
      expect(list.text).not.toContain(reference);
      expect(list.body).toMatchObject({ requests: [{ commune: 'taliouine' }] });
      expect((await callAs(strapi, 'taliouine', 'GET', `/reception/requests/${reference}${query}`)).status).toBe(404);
    }
    expect(
      (await callAs(strapi, 'taliouine', 'POST', `/reception/requests/${reference}/state`, { state: 'closed' })).status,
    ).toBe(404);
    const missing = await callAs(strapi, 'taliouine', 'GET', '/reception/requests/AAAA-AAAA');
    const foreign = await callAs(strapi, 'taliouine', 'GET', `/reception/requests/${reference}`);
    expect(missing.text).toBe(foreign.text);
  });

  it('not the coordination, and not the administration', async () => {
    expect((await callAs(strapi, 'coordination', 'GET', '/reception/requests')).status).toBe(403);
    expect((await callAs(strapi, 'coordination', 'GET', `/reception/requests/${reference}`)).status).toBe(403);
    expect((await callAs(strapi, 'admin', 'GET', '/reception/requests')).body).toMatchObject({ requests: [] });
    expect((await callAs(strapi, 'admin', 'GET', `/reception/requests/${reference}`)).status).toBe(404);
  });

  it('nobody through the Content Manager, its counts and its home page', async () => {
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
        expect(text).not.toContain('intake_requests');
        expect(text).not.toContain(reference);
        expect(text).not.toContain(canary);
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
