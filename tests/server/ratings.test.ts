import { deskRatingSchema, type FollowUpAnswer, followUpRatingSchema } from '@portal/content/schema';
import { deriveFollowUp } from '@portal/content/sealing/follow-up.ts';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, ask, deskKey, serveIntake, serveRelease } from './serve-release.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const counted = { status: 201, body: { counted: true } };
const code = 'K7M29QXR4TBHP3WD';
const closed: FollowUpAnswer = {
  commune: 'agadir',
  state: 'closed',
  week: '2026-W47',
  keyIds: [deskKey.keyId],
  mayRate: true,
  thread: [],
};

async function start(answer: Parameters<typeof serveIntake>[0]) {
  const cms = await serveIntake(answer);
  const site = await serveRelease({ cmsUrl: cms.url, intakeToken: 'secret-of-the-two-servers', trustProxy: true });
  closing.push(cms.close, site.close);
  return { site, cms };
}

const post = (url: string, path: string, values: Record<string, string>, address = '10.0.0.1') =>
  ask(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
    body: new URLSearchParams(values).toString(),
  });

const toDocument = ({ body }: Answer) => parseHTML(Buffer.from(body, 'latin1').toString('utf8')).document;
const isShown = (answer: Answer, place: string) =>
  toDocument(answer).querySelector(place)?.hasAttribute('hidden') === false;

describe('the five questions of a desk, without script', () => {
  const path = '/fr/satisfaction/agadir/';

  it('are handed on with the office of the address, and nothing about who answered', async () => {
    const { site, cms } = await start(counted);
    const answer = await post(site.url, path, { service: 'good', welcome: 'poor', name: 'Amina', step: 'rating' });
    expect(answer.status).toBe(200);
    expect(isShown(answer, '[data-rating-thanks]')).toBe(true);
    expect(isShown(answer, '[data-rating-form]')).toBe(false);
    const sent = deskRatingSchema.parse(cms.received[0]?.body);
    expect(sent).toMatchObject({ commune: 'agadir', rating: { service: 'good', quality: 'unsaid', welcome: 'poor' } });
    expect(JSON.stringify(sent)).not.toContain('Amina');
    expect(cms.received[0]?.headers['x-portal-server']).toBe('secret-of-the-two-servers');
  });

  it('say what is missing, and keep what was chosen', async () => {
    const { site, cms } = await start(counted);
    const answer = await post(site.url, path, { service: 'excellent', welcome: 'poor' });
    expect([answer.status, cms.received.length]).toEqual([422, 0]);
    const document = toDocument(answer);
    expect(document.querySelector('[data-rating-problem]')?.textContent).toBe('Choisissez une image.');
    expect(document.querySelector('[name="welcome"]')?.hasAttribute('checked')).toBe(true);
  });

  it('of an office that does not exist lead to the page that says so', async () => {
    const { site, cms } = await start(counted);
    for (const other of ['/fr/satisfaction/paris/', '/fr/satisfaction/..%2fcontact/', '/xx/satisfaction/agadir/']) {
      expect([400, 404, 405]).toContain((await post(site.url, other, { service: 'good' })).status);
    }
    expect(cms.received).toEqual([]);
  });

  it('are never thanked for when the CMS did not count them', async () => {
    const { site } = await start({ status: 200, body: {} });
    const answer = await post(site.url, path, { service: 'good' });
    expect(answer.status).toBe(503);
    expect(toDocument(answer).querySelector('[data-rating-problem]')?.textContent).toBe('Pas compté.');
    expect(isShown(answer, '[data-rating-thanks]')).toBe(false);
  });

  it('come in from one address a dozen times in ten minutes, and others still may', async () => {
    const { site } = await start(counted);
    const statuses: number[] = [];
    for (let number = 0; number < 13; number += 1) {
      statuses.push((await post(site.url, path, { service: 'good' }, '10.0.0.99')).status);
    }
    expect(statuses).toEqual([...Array(12).fill(200), 429]);
    expect((await post(site.url, path, { service: 'good' }, '10.0.0.100')).status).toBe(200);
  });
});

describe('the five questions after a request, without script', () => {
  const asked = { code, step: 'rating', service: 'good' };

  it('are shown when the request is closed and nobody answered, and carry the code', async () => {
    const { site } = await start({ status: 200, body: closed });
    const answer = await post(site.url, '/fr/suivi/', { code });
    expect(isShown(answer, '[data-rate]')).toBe(true);
    expect(toDocument(answer).querySelector('[data-rate] [data-carried-code]')?.getAttribute('value')).toBe(code);
    const { site: other } = await start({ status: 200, body: { ...closed, mayRate: false } });
    expect(isShown(await post(other.url, '/fr/suivi/', { code }), '[data-rate]')).toBe(false);
  });

  it('are counted with the proof of the code, which stays here', async () => {
    const { site, cms } = await start(({ path }) =>
      path.endsWith('satisfaction') ? counted : { status: 200, body: closed },
    );
    const answer = await post(site.url, '/fr/suivi/', asked);
    expect(answer.status).toBe(200);
    expect(isShown(answer, '[data-rating-thanks]')).toBe(true);
    const { locator, auth } = await deriveFollowUp(code);
    expect(followUpRatingSchema.parse(cms.received[1]?.body)).toMatchObject({
      locator,
      auth,
      rating: { service: 'good' },
    });
    expect(JSON.stringify(cms.received)).not.toContain('9QXR');
  });

  it('say that they were answered before', async () => {
    const { site } = await start(({ path }) =>
      path.endsWith('satisfaction')
        ? { status: 409, body: { reason: 'already-rated' } }
        : { status: 200, body: closed },
    );
    const answer = await post(site.url, '/fr/suivi/', asked);
    expect(answer.status).toBe(409);
    expect(toDocument(answer).querySelector('[data-rating-problem]')?.textContent).toBe('Déjà donné.');
  });
});
