import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, ask, serveIntake, serveRelease } from './serve-release.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(answer: Parameters<typeof serveIntake>[0], options: { trustProxy?: boolean } = {}) {
  const intake = await serveIntake(answer);
  const site = await serveRelease({ cmsUrl: intake.url, ...options });
  closing.push(intake.close, site.close);
  return { site, intake };
}

const canary = 'histoire-secrete-1789';
const request = { commune: 'agadir', envelope: canary };
const receipt = { locator: 'K7M2', commune: 'agadir' };

function postJson(url: string, body: unknown, headers: Record<string, string> = {}, path = '/intake') {
  return ask(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const toJson = ({ status, body }: Answer) => [status, JSON.parse(body)];

describe('POST /intake', () => {
  it('hands the request to the intake and its receipt back', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const answer = await postJson(site.url, request);
    expect(toJson(answer)).toEqual([201, receipt]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(intake.received[0]?.body).toEqual(request);
  });

  it('passes on the real address, no cookie and nothing the visitor claims', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    await postJson(site.url, request, { 'x-forwarded-for': '6.6.6.6', cookie: 'a=b', authorization: 'Bearer x' });
    const headers = intake.received[0]?.headers;
    expect(headers?.['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
    expect([headers?.cookie, headers?.authorization]).toEqual([undefined, undefined]);
  });

  it('believes the proxy in front of it when told to, and only its last word', async () => {
    const { site, intake } = await start({ status: 201, body: receipt }, { trustProxy: true });
    await postJson(site.url, request, { 'x-forwarded-for': '6.6.6.6, 105.1.2.3' });
    expect(intake.received[0]?.headers['x-forwarded-for']).toBe('105.1.2.3');
  });

  it('hands on the network of an IPv6 address, which a phone changes as it likes', async () => {
    const { site, intake } = await start({ status: 201, body: receipt }, { trustProxy: true });
    await postJson(site.url, request, { 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' });
    expect(intake.received[0]?.headers['x-forwarded-for']).toBe('2001:db8:1:2::');
  });

  it('hands a refusal back with its fields', async () => {
    const refusal = { reason: 'invalid', fields: [{ field: 'contact', code: 'phone' }] };
    const { site } = await start({ status: 422, body: refusal });
    expect(toJson(await postJson(site.url, request))).toEqual([422, refusal]);
  });

  it('says when to come back', async () => {
    const { site } = await start({ status: 429, body: { reason: 'too-many' }, headers: { 'retry-after': '60' } });
    const answer = await postJson(site.url, request);
    expect([...toJson(answer), answer.headers['retry-after']]).toEqual([429, { reason: 'too-many' }, '60']);
  });

  it.each(['locator-taken', 'key-reused', 'key-retired', 'no-desk'])('hands back "%s"', async (reason) => {
    const { site } = await start({ status: 409, body: { reason } });
    expect(toJson(await postJson(site.url, request))).toEqual([409, { reason }]);
  });

  it('never vouches for what a browser sends', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    await postJson(site.url, request, { 'x-portal-server': 'secret-of-the-two-servers' });
    expect(intake.received[0]?.headers['x-portal-server']).toBeUndefined();
  });

  it.each([
    ['refuses in its own words', { status: 400, body: { data: null, error: { status: 400 } } }, 422, 'invalid'],
    ['breaks', { status: 500, body: { error: 'x' } }, 503, 'not-saved'],
    ['answers well, but without a receipt', { status: 200, body: {} }, 503, 'not-saved'],
    ['does not answer in time', { status: 201, body: receipt, delayMs: 1500 }, 503, 'not-saved'],
  ])('never tells a request is kept when the intake %s', async (_case, answer, status, reason) => {
    const { site } = await start(answer);
    expect(toJson(await postJson(site.url, request))).toEqual([status, { reason }]);
  });

  it('says "not saved" when the CMS is down', async () => {
    const site = await serveRelease();
    closing.push(site.close);
    expect(toJson(await postJson(site.url, request))).toEqual([503, { reason: 'not-saved' }]);
    expect(site.said.join()).not.toContain(canary);
  });

  it('refuses what is too large, announced or not, and what is not JSON', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const large = JSON.stringify({ message: 'x'.repeat(50_000) });
    expect(toJson(await postJson(site.url, large))).toEqual([413, { reason: 'too-large' }]);
    expect(toJson(await postJson(site.url, large, { 'transfer-encoding': 'chunked' }))).toEqual([
      413,
      { reason: 'too-large' },
    ]);
    expect((await postJson(site.url, request, { 'content-type': 'text/plain' })).status).toBe(422);
    expect(intake.received).toEqual([]);
  });
});

describe('the other doors of the intake', () => {
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: 'ab',
    salt: 'cd',
    cost: 1000,
    keyLength: 32,
    keyPrefix: 'ef',
    expiresAt: 1_800_000_000,
  };

  it('hands out the challenge as it is, which nobody may keep', async () => {
    const { site } = await start({ status: 200, body: { parameters, signature: 's' } });
    const answer = await ask(site.url, '/intake/challenge');
    expect(toJson(answer)).toEqual([200, { parameters, signature: 's' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('hands on no challenge that would keep a phone busy for minutes', async () => {
    const { site } = await start({
      status: 200,
      body: { parameters: { ...parameters, cost: 10_000_000 }, signature: 's' },
    });
    expect((await ask(site.url, '/intake/challenge')).status).toBe(503);
  });

  it.each(['/intake/follow-up', '/intake/follow-up/messages'])('answers %s only to a post', async (path) => {
    const { site, intake } = await start({ status: 404, body: { reason: 'not-found' } });
    expect((await ask(site.url, path)).status).toBe(405);
    expect(toJson(await postJson(site.url, { locator: 'K7M2' }, {}, path))).toEqual([404, { reason: 'not-found' }]);
    expect(intake.received.map(({ path: asked }) => asked)).toEqual([`/api${path}`]);
  });

  it('opens no other path of Strapi', async () => {
    const { site, intake } = await start({ status: 200, body: {} });
    expect((await ask(site.url, '/intake/other')).status).toBe(404);
    expect((await postJson(site.url, {}, {}, '/intake/../desk-keys')).status).not.toBe(200);
    expect(intake.received).toEqual([]);
  });
});
