import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, serveIntake, serveRelease } from './serve-release.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(answer: Parameters<typeof serveIntake>[0]) {
  const cms = await serveIntake(answer);
  const site = await serveRelease({ cmsUrl: cms.url });
  closing.push(cms.close, site.close);
  return { site, cms };
}

const canary = 'texte-secret-1912';
const saved = { status: 201, body: { saved: true } };
const report = { page: '/fr/guide/', kind: 'hours', text: canary };

const postJson = (url: string, body: unknown, type = 'application/json') =>
  ask(url, '/reports', { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });

const postForm = (url: string, values: Record<string, string>, query = '?page=/fr/bureaux/agadir/') =>
  ask(url, `/fr/signaler/${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  });

describe('POST /reports', () => {
  it('hands the report to the CMS, without what the browser says of itself', async () => {
    const { site, cms } = await start(saved);
    const answer = await postJson(site.url, report);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([201, { saved: true }]);
    expect(cms.received[0]?.body).toEqual(report);
    expect(Object.keys(cms.received[0]?.headers ?? {})).not.toContain('referer');
  });

  it.each([
    ['breaks', { status: 500, body: {} }, 503, 'not-saved'],
    ['answers well, but without its receipt', { status: 200, body: {} }, 503, 'not-saved'],
    ['has had enough', { status: 429, body: { reason: 'too-many' } }, 429, 'too-many'],
  ])('never tells a report is kept when the CMS %s', async (_case, answer, status, reason) => {
    const { site } = await start(answer);
    const got = await postJson(site.url, report);
    expect([got.status, JSON.parse(got.body)]).toEqual([status, { reason }]);
  });

  it('says "not saved" when the CMS is down, and logs no word of it', async () => {
    const site = await serveRelease();
    closing.push(site.close);
    expect((await postJson(site.url, report)).status).toBe(503);
    expect(site.said.join()).not.toContain(canary);
  });

  it('refuses what is too large or not JSON, and other methods', async () => {
    const { site, cms } = await start(saved);
    expect((await postJson(site.url, { text: 'x'.repeat(9000) })).status).toBe(413);
    expect((await postJson(site.url, report, 'text/plain')).status).toBe(422);
    expect((await ask(site.url, '/reports')).status).toBe(405);
    expect(cms.received).toEqual([]);
  });
});

describe('the form without script', () => {
  it('is about the page in its address, and thanks', async () => {
    const { site, cms } = await start(saved);
    const answer = await postForm(site.url, { kind: 'hours', text: canary });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.body).toContain('Merci');
    expect(cms.received[0]?.body).toEqual({
      page: '/fr/bureaux/agadir/',
      kind: 'hours',
      text: canary,
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    });
  });

  it.each(['', '?page=', '?page=https://evil.example/', '?page=/admin', '?page=%00'])(
    'is about the first page when its address names none (%s)',
    async (query) => {
      const { site, cms } = await start(saved);
      expect((await postForm(site.url, { kind: 'hours' }, query)).status).toBe(200);
      expect(cms.received[0]?.body).toMatchObject({ page: '/fr/' });
    },
  );

  it('is one report when it is sent twice, and another about another page', async () => {
    const { site, cms } = await start(saved);
    for (const query of ['?page=/fr/guide/', '?page=/fr/guide/', '?page=/fr/'])
      await postForm(site.url, { kind: 'hours' }, query);
    const keys = cms.received.map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('comes back with what was written when it is refused, as text and never as markup', async () => {
    const fields = [{ field: 'text', code: 'personal' }];
    const { site } = await start({ status: 400, body: { reason: 'invalid', fields } });
    const answer = await postForm(site.url, { kind: 'hours', text: '</textarea><script>alert(1)</script>' });
    expect(answer.status).toBe(422);
    const { document } = parseHTML(Buffer.from(answer.body, 'latin1').toString('utf8'));
    expect(document.querySelectorAll('script:not([data-error-messages])')).toHaveLength(0);
    expect(document.querySelector('[data-error="text"]')?.textContent).toBe('Sans numéro.');
    expect(document.querySelector('[name="kind"]')?.hasAttribute('checked')).toBe(true);
  });

  it('comes back when the CMS is down', async () => {
    const site = await serveRelease();
    closing.push(site.close);
    const answer = await postForm(site.url, { kind: 'hours', text: canary });
    expect(answer.status).toBe(503);
    expect(Buffer.from(answer.body, 'latin1').toString('utf8')).toContain(canary);
  });
});
