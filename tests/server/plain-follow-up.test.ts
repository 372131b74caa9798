import {
  type FollowUpAnswer,
  followUpMessageSchema,
  followUpQuestionSchema,
  messageContentSchema,
} from '@portal/content/schema';
import { formatCode } from '@portal/content/sealing/code.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { deriveFollowUp } from '@portal/content/sealing/follow-up.ts';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, ask, deskKey, type Received, serveIntake, serveRelease } from './serve-release.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const code = 'K7M29QXR4TBHP3WD';
const followUp = await deriveFollowUp(code);
const key = '0b8e9d4c-1111-4222-8333-123456789abc';
const canary = 'reponse-secrete-1789 <b>أهلا</b>';

async function makeAnswer(): Promise<FollowUpAnswer> {
  const envelope = await sealText({
    text: JSON.stringify({ version: 1, text: canary, organisation: 'cnss' }),
    publicKey: followUp.publicKey,
    keyId: followUp.keyId,
    purpose: 'answer',
    context: [followUp.locator, key],
  });
  const entry = { author: 'office', week: '2026-W47', idempotencyKey: key, envelope } as const;
  // The same envelope under another key has been moved there: it does not open.
  const moved = { ...entry, idempotencyKey: key.replace('0b8e', 'ffff') };
  return {
    commune: 'agadir',
    state: 'new',
    week: '2026-W47',
    keyIds: [deskKey.keyId],
    mayRate: false,
    thread: [entry, moved],
  };
}

async function start(answer: (received: Received) => { status: number; body: unknown }) {
  const intake = await serveIntake(answer);
  const site = await serveRelease({ cmsUrl: intake.url, intakeToken: 'secret-of-the-two-servers' });
  closing.push(intake.close, site.close);
  return { site, intake };
}

function post(url: string, values: Record<string, string>) {
  return ask(url, '/fr/suivi/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  });
}

const toDocument = ({ body }: Answer) => parseHTML(Buffer.from(body, 'latin1').toString('utf8')).document;

describe('the follow-up of a browser that cannot open', () => {
  it('derives, asks with what cannot be turned back into the code, and shows what it opened', async () => {
    const answer = await makeAnswer();
    const { site, intake } = await start(() => ({ status: 200, body: answer }));
    const shown = await post(site.url, { code: ` ${formatCode(code).toLowerCase()} ` });
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(followUpQuestionSchema.parse(intake.received[0]?.body)).toEqual({ locator: 'K7M2', auth: followUp.auth });
    expect(JSON.stringify(intake.received)).not.toContain('9QXR');
    const document = toDocument(shown);
    const entries = [...document.querySelectorAll('[data-thread] li')];
    expect(entries.map((entry) => entry.querySelector('.text')?.textContent)).toEqual([canary, 'Illisible']);
    expect(entries[0]?.querySelector('.who')?.textContent).toBe('Le bureau semaine du 16/11/2026');
    expect(entries[0]?.querySelector('a')?.getAttribute('href')).toBe('/fr/organismes/cnss/');
    expect(document.querySelector('[data-thread] b')).toBeNull();
    expect(document.querySelector('[data-state]')?.textContent).toBe('Arrivée');
    expect(document.querySelector('[data-follow-up]')?.hasAttribute('hidden')).toBe(false);
    expect(document.querySelector('[data-no-answer]')?.hasAttribute('hidden')).toBe(true);
  });

  it('seals what the visitor adds to the office and to the visitor, once for a double click', async () => {
    const answer = await makeAnswer();
    const { site, intake } = await start(({ path }) =>
      path.endsWith('/messages') ? { status: 201, body: { stored: true } } : { status: 200, body: answer },
    );
    const values = { code, step: 'message', message: 'Merci, à demain' };
    const shown = await post(site.url, values);
    expect(toDocument(shown).querySelector('[data-message-added]')?.hasAttribute('hidden')).toBe(false);
    expect(toDocument(shown).querySelector('textarea')?.textContent).toBe('');
    await post(site.url, values);
    const sent = intake.received
      .filter(({ path }) => path.endsWith('/messages'))
      .map(({ body }) => followUpMessageSchema.parse(body));
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    const message = sent[0];
    if (!message) throw new Error('Nothing was sent');
    const office = await openText({
      envelope: message.forOffice,
      keyPair: deskKey.keyPair,
      purpose: 'message',
      context: ['agadir', 'K7M2', message.idempotencyKey],
    });
    const visitor = await openText({
      envelope: message.forVisitor,
      keyPair: followUp.keyPair,
      purpose: 'answer',
      context: ['K7M2', message.idempotencyKey],
    });
    for (const text of [office, visitor]) {
      expect(messageContentSchema.parse(JSON.parse(text))).toEqual({ version: 1, text: 'Merci, à demain' });
    }
  });

  it.each([
    ['', 'code', 'Écrivez'],
    ['K7M2', 'code', '4 sur 16'],
    ['K7M2-9QXR-4TBH-P3WO', 'code', 'Jamais O'],
  ])('hints at what is wrong with "%s", without asking', async (typed, field, hint) => {
    const { site, intake } = await start(() => ({ status: 404, body: { reason: 'not-found' } }));
    const shown = await post(site.url, { code: typed });
    expect(shown.status).toBe(422);
    expect(toDocument(shown).querySelector(`[data-error="${field}"]`)?.textContent).toBe(hint);
    expect(toDocument(shown).querySelector('[name="code"]')?.getAttribute('value')).toBe(typed);
    expect(intake.received).toEqual([]);
  });

  it.each([
    [404, 'not-found', 'Aucune demande'],
    [429, 'too-many', 'Attendez'],
    [503, 'not-saved', 'Pas de réponse'],
  ])('answers %s in one sentence', async (status, reason, sentence) => {
    const { site } = await start(() => ({ status, body: { reason } }));
    const shown = await post(site.url, { code });
    expect(shown.status).toBe(status);
    expect(toDocument(shown).querySelector('[data-refusal]:not([hidden])')?.textContent).toBe(sentence);
    expect(toDocument(shown).querySelector('[data-follow-up]')?.hasAttribute('hidden')).toBe(true);
  });

  it('sends no message that holds the code, and keeps a message that did not leave', async () => {
    const answer = await makeAnswer();
    const { site, intake } = await start(({ path }) =>
      path.endsWith('/messages') ? { status: 503, body: { reason: 'not-saved' } } : { status: 200, body: answer },
    );
    const holding = await post(site.url, { code, step: 'message', message: `Mon code : ${formatCode(code)}` });
    expect(toDocument(holding).querySelector('[data-error="message"]')?.textContent).toBe('Sans le code');
    expect(intake.received.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
    const lost = toDocument(await post(site.url, { code, step: 'message', message: 'À garder' }));
    expect(lost.querySelector('[data-error="message"]')?.textContent).toBe('Pas de réponse');
    expect(lost.querySelector('textarea')?.textContent).toBe('À garder');
    expect(lost.querySelector('[data-message-added]')?.hasAttribute('hidden')).toBe(true);
  });

  it('refuses politely when too many wait, and works again afterwards', async () => {
    const { site } = await start(() => ({ status: 404, body: { reason: 'not-found' } }));
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(site.url, { code })));
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect((await post(site.url, { code })).status).toBe(404);
  });
});
