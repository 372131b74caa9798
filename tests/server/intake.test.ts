import { parseHTML } from 'linkedom';
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
const request = { commune: 'agadir', message: canary, consent: true };
const receipt = { reference: 'AGA-7K2M', commune: 'agadir' };

function postJson(url: string, body: unknown, headers: Record<string, string> = {}) {
  return ask(url, '/intake', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function postForm(url: string, values: Record<string, string>, path = '/fr/contact/') {
  return ask(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  });
}

const toJson = ({ status, body }: Answer) => [status, JSON.parse(body)];
const toText = ({ body }: Answer) => Buffer.from(body, 'latin1').toString('utf8');

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

describe('the form without script', () => {
  const values = {
    commune: 'agadir',
    theme: 'health',
    profile: 'unsaid',
    channel: 'visit',
    name: 'A & <b>',
    message: canary,
  };

  it('sends the request and shows its reference', async () => {
    const { site, intake } = await start({ status: 201, body: { ...receipt, reference: 'AGA-<7>' } });
    const answer = await postForm(site.url, { ...values, consent: 'on' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(toText(answer)).toMatch(/<strong data-reference[^>]*>AGA-&lt;7&gt;<\/strong>/);
    expect(toText(answer)).toMatch(/^<!doctype html>/i);
    expect(intake.received[0]?.body).toEqual({
      ...values,
      contact: '',
      language: 'fr',
      consent: true,
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    });
  });

  it('sends the same key for the same text, another for another', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    for (const message of ['a', 'a', 'b']) await postForm(site.url, { ...values, message });
    const keys = intake.received.map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('gives the form back with what was written when it is refused', async () => {
    const fields = [{ field: 'consent', code: 'required' }];
    const { site } = await start({ status: 422, body: { reason: 'invalid', fields } });
    const answer = await postForm(site.url, values);
    expect([answer.status, answer.headers['cache-control']]).toEqual([422, 'no-store']);
    const { document } = parseHTML(toText(answer));
    const read = (selector: string) =>
      [...document.querySelectorAll(selector)].map((found) => found.getAttribute('value'));
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
    expect(read('[name="name"]')).toEqual(['A & <b>']);
    expect(read('option[selected]')).toEqual(['agadir']);
    expect(read('[checked]')).toEqual(['visit']);
    expect(document.querySelector('[data-error="consent"]')?.textContent).toBe('Cochez la case.');
    expect(document.querySelector('[data-error-summary]:not([hidden]) a')?.textContent).toBe('Cochez la case.');
  });

  it.each([
    '"><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '&quot;><img src=x>',
    '</title><svg onload=x>',
  ])('gives %s back as text, never as markup', async (text) => {
    const { site } = await start({ status: 422, body: { reason: 'invalid' } });
    const answer = await postForm(site.url, { ...values, name: text, message: text, channel: text, commune: text });
    const { document } = parseHTML(toText(answer));
    expect(document.querySelectorAll('script:not([data-error-messages]), img, svg')).toHaveLength(0);
    // linkedom does not decode what stands in a textarea; browsers do.
    const written = document.querySelector('textarea')?.textContent ?? '';
    expect(written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
    expect(document.querySelector('[name="name"]')?.getAttribute('value')).toBe(text);
  });

  it('gives the form back when the CMS is down', async () => {
    const site = await serveRelease();
    closing.push(site.close);
    const answer = await postForm(site.url, { ...values, consent: 'on' });
    expect(answer.status).toBe(503);
    const { document } = parseHTML(toText(answer));
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
    expect(document.querySelector('[data-refusal]:not([hidden])')?.textContent).toBe('Rien n’est gardé.');
  });

  it('takes 4,000 Tifinagh letters, and refuses more than the limit', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const message = 'ⵣ'.repeat(4000);
    expect((await postForm(site.url, { ...values, message })).status).toBe(200);
    expect(intake.received[0]?.body).toMatchObject({ message });
    expect((await postForm(site.url, { ...values, message: 'ⵣ'.repeat(5000) })).status).toBe(413);
  });

  it('answers an unknown language and other kinds of body without the intake', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    expect((await postForm(site.url, values, '/xx/contact/')).status).toBe(405);
    const upload = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' };
    expect((await ask(site.url, '/fr/contact/', upload)).status).toBe(422);
    expect(intake.received).toEqual([]);
  });
});
