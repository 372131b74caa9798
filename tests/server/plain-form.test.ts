import { requestContentSchema, type SealedRequest, sealedRequestSchema } from '@portal/content/schema';
import { openText } from '@portal/content/sealing/envelope.ts';
import { deriveFollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, ask, deskKey, serveIntake, serveRelease } from './serve-release.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const intakeToken = 'secret-of-the-two-servers';
const canary = 'histoire-secrete-1789';
const receipt = { locator: 'K7M2', commune: 'agadir' };
const values = {
  commune: 'agadir',
  theme: 'health',
  profile: 'femme',
  answerBy: 'phone',
  contact: '06 00 00 00 00',
  name: 'A & <b>',
  message: canary,
  consent: 'on',
};

async function start(answer: Parameters<typeof serveIntake>[0]) {
  const intake = await serveIntake(answer);
  const site = await serveRelease({ cmsUrl: intake.url, intakeToken });
  closing.push(intake.close, site.close);
  return { site, intake };
}

function post(url: string, given: Record<string, string>, path = '/fr/contact/') {
  return ask(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(given).toString(),
  });
}

const send = (url: string, given: Record<string, string> = {}) => post(url, { ...values, ...given, step: 'send' });
const toText = ({ body }: Answer) => Buffer.from(body, 'latin1').toString('utf8');
const toDocument = (answer: Answer) => parseHTML(toText(answer)).document;
const readCode = (answer: Answer) =>
  [...toDocument(answer).querySelectorAll('[data-code] span')].map(({ textContent }) => textContent).join('');
const read = (received: { body: unknown } | undefined): SealedRequest => sealedRequestSchema.parse(received?.body);

async function open({ envelope, commune, locator }: SealedRequest) {
  const context = [commune, locator];
  const text = await openText({ envelope, keyPair: deskKey.keyPair, purpose: 'request', context });
  return requestContentSchema.parse(JSON.parse(text));
}

describe('the form of a browser that cannot seal', () => {
  it('shows the answers again before anything leaves', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const answer = await post(site.url, { ...values, step: 'check' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const document = toDocument(answer);
    const shown = [...document.querySelectorAll('[data-check-value]')].map(({ textContent }) => textContent);
    expect(shown).toEqual(['Agadir', 'Par téléphone', '06 00 00 00 00', canary]);
    expect(document.querySelector('[data-answers]')?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
    expect(intake.received).toEqual([]);
  });

  it('gives the form back to change something', async () => {
    const { site } = await start({ status: 201, body: receipt });
    const document = toDocument(await post(site.url, { ...values, step: 'change' }));
    expect(document.querySelector('[data-answers]')?.hasAttribute('hidden')).toBe(false);
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
  });

  it('seals to the key of the page, so that Strapi sees no word of it, and vouches for it', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const answer = await send(site.url);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.stringify(intake.received[0]?.body)).not.toContain(canary);
    expect(intake.received[0]?.headers['x-portal-server']).toBe(intakeToken);
    const sealed = read(intake.received[0]);
    expect(sealed).toMatchObject({ commune: 'agadir', theme: 'health', profileGroup: 'foreign', language: 'fr' });
    expect(await open(sealed)).toEqual({
      version: 1,
      profile: 'femme',
      answerBy: 'phone',
      contact: '06 00 00 00 00',
      name: 'A & <b>',
      message: canary,
    });
    const followUp = await deriveFollowUp(readCode(answer));
    expect(sealed.locator).toBe(followUp.locator);
    expect(sealed.visitor).toEqual({ authHash: await hashAuth(followUp.auth), publicKey: followUp.publicKey });
    expect(toDocument(answer).querySelector('[data-code-qr] svg')).not.toBeNull();
  });

  it('forgets a number that nobody may call', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    await send(site.url, { answerBy: 'code' });
    expect(await open(read(intake.received[0]))).toMatchObject({ contact: '', answerBy: 'code' });
  });

  it('shows the same code for the same form posted again, another for another', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const codes: string[] = [];
    for (const message of ['a', 'a', 'b']) codes.push(readCode(await send(site.url, { message })));
    expect(codes[1]).toBe(codes[0]);
    expect(codes[2]).not.toBe(codes[0]);
    const keys = intake.received.map((received) => read(received).idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('shows the code of what has arrived when the answer to the first post was lost', async () => {
    const seen = new Set<string>();
    const { site } = await start((received) => {
      const { idempotencyKey } = read(received);
      const isKnown = seen.has(idempotencyKey);
      seen.add(idempotencyKey);
      return isKnown ? { status: 409, body: { reason: 'key-reused' } } : { status: 201, body: receipt };
    });
    const first = readCode(await send(site.url, { message: 'perdu' }));
    expect(first).toHaveLength(16);
    expect(readCode(await send(site.url, { message: 'perdu' }))).toBe(first);
  });

  it('makes another code when the locator is taken, and shows that one at the next post too', async () => {
    const stored = new Map<string, string>();
    let taken = '';
    const { site } = await start((received) => {
      const { locator, idempotencyKey } = read(received);
      taken ||= locator;
      if (stored.has(idempotencyKey)) return { status: 409, body: { reason: 'key-reused' } };
      if (locator === taken) return { status: 409, body: { reason: 'locator-taken' } };
      stored.set(idempotencyKey, locator);
      return { status: 201, body: receipt };
    });
    const code = readCode(await send(site.url, { message: 'deux fois' }));
    expect(code.slice(0, 4)).toBe([...stored.values()][0]);
    expect(readCode(await send(site.url, { message: 'deux fois' }))).toBe(code);
  });

  it('says what is missing beside its field, without asking Strapi', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const { consent: _, ...without } = values;
    const answer = await post(site.url, { ...without, step: 'send' });
    expect(answer.status).toBe(422);
    const document = toDocument(answer);
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
    expect(document.querySelector('[name="name"]')?.getAttribute('value')).toBe('A & <b>');
    expect(document.querySelector('[data-error="consent"]')?.textContent).toBe('Cochez la case.');
    expect(document.querySelector('[data-error-summary]:not([hidden]) a')?.textContent).toBe('Cochez la case.');
    expect(intake.received).toEqual([]);
  });

  it('tells how to reach an office that has no key, and keeps the text', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const document = toDocument(await send(site.url, { commune: 'tiznit' }));
    expect(document.querySelector('[data-error="commune"]')?.textContent).toBe('Pas encore ici.');
    expect(document.querySelector('[data-closed-desk="tiznit"]')?.hasAttribute('hidden')).toBe(false);
    expect(document.querySelector('textarea')?.textContent).toBe(canary);
    expect(intake.received).toEqual([]);
  });

  it.each([
    ['the CMS is down', { status: 500, body: 'x' }, 503, 'Rien n’est gardé.'],
    ['too many came from one network', { status: 429, body: { reason: 'too-many' } }, 429, 'Attendez.'],
    ['the answer is no receipt', { status: 201, body: {} }, 503, 'Rien n’est gardé.'],
  ])('keeps the text and never shows a code when %s', async (_case, given, status, sentence) => {
    const { site } = await start(given);
    const answer = await send(site.url, { message: `${canary} ${status}` });
    expect(answer.status).toBe(status);
    const document = toDocument(answer);
    expect(document.querySelector('textarea')?.textContent).toBe(`${canary} ${status}`);
    expect(document.querySelector('[data-refusal]:not([hidden])')?.textContent).toBe(sentence);
    expect(toText(answer)).not.toContain('data-code');
    expect(site.said.join()).not.toContain(canary);
  });

  it.each([
    '"><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '&quot;><img src=x>',
    '</title><svg onload=x>',
  ])('gives %s back as text, never as markup, with the answers and to check them', async (text) => {
    const { site } = await start({ status: 422, body: { reason: 'invalid' } });
    for (const given of [
      { ...values, name: text, message: text, contact: text, commune: text },
      { ...values, name: text, message: text, step: 'check' },
    ]) {
      const document = toDocument(await post(site.url, given));
      expect(document.querySelectorAll('script:not([type]), img, svg')).toHaveLength(0);
      // linkedom does not decode what stands in a textarea; browsers do.
      const written = document.querySelector('textarea')?.textContent ?? '';
      expect(written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      expect(document.querySelector('[name="name"]')?.getAttribute('value')).toBe(text);
    }
  });

  it('takes 4,000 Tifinagh letters, and refuses more than the limit', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    const message = 'ⵣ'.repeat(4000);
    expect((await send(site.url, { message })).status).toBe(200);
    expect(await open(read(intake.received[0]))).toMatchObject({ message });
    expect((await send(site.url, { message: 'ⵣ'.repeat(4001) })).status).toBe(422);
    expect((await send(site.url, { message: 'ⵣ'.repeat(8000) })).status).toBe(413);
  });

  it('lets programs that fill in every box through to nobody', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    expect((await send(site.url, { website: 'http://spam.example' })).status).toBe(422);
    expect(intake.received).toEqual([]);
  });

  it('answers an unknown language and other kinds of body without the intake', async () => {
    const { site, intake } = await start({ status: 201, body: receipt });
    expect((await post(site.url, values, '/xx/contact/')).status).toBe(405);
    const upload = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' };
    expect((await ask(site.url, '/fr/contact/', upload)).status).toBe(422);
    expect(intake.received).toEqual([]);
  });
});
