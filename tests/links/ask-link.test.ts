import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askLink } from '../../cms/src/links/ask-link.ts';
import { askLinks } from '../../cms/src/links/ask-links.ts';

/** A site as links meet it. What it was asked stands in `asked`. */
const asked: string[] = [];
const agents = new Set<string | undefined>();
const site = createServer((request: IncomingMessage, response: ServerResponse) => {
  asked.push(`${request.method} ${request.url}`);
  agents.add(request.headers['user-agent']);
  const path = request.url ?? '';
  if (path === '/well') response.writeHead(200).end('x');
  else if (path === '/robots') response.writeHead(403).end();
  else if (path === '/gone') response.writeHead(410).end();
  else if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 404 : 200).end();
  else if (path === '/broken') response.writeHead(503).end();
  else if (path === '/moved') response.writeHead(301, { location: '/well' }).end();
  else if (path === '/to-gone') response.writeHead(302, { location: '/gone' }).end();
  else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
  else if (path === '/to-inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
  else if (path === '/to-file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  else if (path !== '/hangs') response.writeHead(404).end();
});
let origin: string;
const isAllowed = (address: string) => address === '127.0.0.1' || address === '::1';
const question = { userAgent: 'test/1.0', timeoutMs: 500, isAllowed };

beforeAll(async () => {
  await new Promise<void>((done) => site.listen(0, done));
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test.each([
  ['/well', 'answers'],
  ['/robots', 'answers'],
  ['/no-head', 'answers'],
  ['/moved', 'answers'],
  ['/gone', 'gone'],
  ['/to-gone', 'gone'],
  ['/broken', 'broken'],
  ['/round', 'endless'],
  ['/hangs', 'silent'],
  ['/to-inside', 'private'],
  ['/to-file', 'broken'],
])('%s: %s', async (path, outcome) => {
  expect(await askLink(origin + path, question)).toBe(outcome);
});

test('says who asks, and asks with GET only where HEAD has failed', () => {
  expect([...agents]).toEqual(['test/1.0']);
  expect(asked).not.toContain('GET /well');
  expect(asked).toContain('GET /no-head');
});

test.each([
  'http://127.0.0.1:9/',
  'http://localhost:9/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:1]/',
])('%s is not connected to', async (url) => {
  expect(await askLink(url, { userAgent: 'test/1.0', timeoutMs: 500 })).toBe('private');
});

test('asks one site one question at a time, and different sites beside each other', async () => {
  const urls = ['/well', '/gone', '/robots'].map((path) => origin + path);
  const outcomes = await askLinks([...urls, 'http://10.0.0.1/'], question, 5);
  expect([...outcomes].toSorted()).toEqual(
    [
      [urls[0], 'answers'],
      [urls[1], 'gone'],
      [urls[2], 'answers'],
      ['http://10.0.0.1/', 'private'],
    ].toSorted(),
  );
});
