import { randomUUID } from 'node:crypto';
import {
  exportSchema,
  journalSchema,
  type MessageContent,
  printSchema,
  type RegisterEntry,
  type RequestDetail,
  registerAnswerSchema,
  requestContentSchema,
  requestDetailSchema,
  requestListSchema,
} from '@portal/content/schema';
import { makeCode, makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { placeForOffice, placeForVisitor, placeRequest } from '@portal/content/sealing/contexts.ts';
import type { DeskKey } from '@portal/content/sealing/desk-key.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { deriveFollowUp, type FollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { postMessage } from '../intake/post-message.ts';
import { canary, makeRequest, postJson, postRequest, vouching } from '../intake/post-request.ts';
import { assign, type Office, openOffice } from './officer.ts';

type Key = Pick<DeskKey, 'keyId' | 'publicKey'>;

describe.each(databaseNames)('the requests of a desk, on %s', (database) => {
  let strapi: TestStrapi;
  let agadir: Office;
  let taliouine: Office;
  let deskKey: DeskKey;
  let followUp: FollowUp;
  let locator: string;

  beforeAll(async () => {
    strapi = await startOn(database);
    agadir = openOffice(strapi, 'agadir');
    taliouine = openOffice(strapi, 'taliouine');
    deskKey = await agadir.unlock(await agadir.findKey('agadir'));
    followUp = await deriveFollowUp(makeFollowUpCode());
    locator = followUp.locator;
    const visitor = { authHash: await hashAuth(followUp.auth), publicKey: followUp.publicKey };
    expect((await postRequest(strapi, await makeRequest(strapi, { locator, visitor }))).status).toBe(201);
    await postRequest(strapi, await makeRequest(strapi, { commune: 'taliouine' }));
    await postRequest(strapi, await makeRequest(strapi, { commune: 'relais' }));
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  const readReason = ({ status, body }: { status: number; body: unknown }) =>
    `${status} ${(body as { error?: { details?: { reason?: string } } }).error?.details?.reason}`;
  const show = async (office: Office = agadir): Promise<RequestDetail> =>
    requestDetailSchema.parse((await office.call('GET', `/requests/${locator}`)).body);
  const listActions = async (office: Office, commune: string) =>
    journalSchema.parse((await office.call('GET', `/journal?commune=${commune}`)).body).entries;

  async function seal(author: 'office' | 'note', text: string, key: Key = deskKey) {
    const idempotencyKey = randomUUID();
    const content: MessageContent = { version: 1, text };
    const sealing = { text: JSON.stringify(content) };
    const place = placeForOffice({ author, commune: 'agadir', locator, idempotencyKey });
    const forVisitor = await sealText({
      ...sealing,
      publicKey: followUp.publicKey,
      keyId: followUp.keyId,
      ...placeForVisitor({ locator, idempotencyKey }),
    });
    const { keyId, publicKey } = key;
    const forOffice = await sealText({ ...sealing, keyId, publicKey, ...place });
    return { idempotencyKey, author, forOffice, ...(author === 'office' ? { forVisitor } : {}) };
  }

  const writeAsVisitor = (text: string, key: Key, commune = 'agadir') =>
    postMessage(strapi, { followUp, text, commune, deskKey: key });

  async function readAsVisitor(): Promise<{ state: string; texts: string[] }> {
    const reply = await postJson(strapi, '/api/intake/follow-up', { locator, auth: followUp.auth }, vouching);
    const { state, thread } = reply.body as { state: string; thread: { idempotencyKey: string; envelope: unknown }[] };
    const texts = thread.map(async ({ idempotencyKey, envelope }) =>
      JSON.parse(
        await openText({ envelope, keyPair: followUp.keyPair, ...placeForVisitor({ locator, idempotencyKey }) }),
      ),
    );
    return { state, texts: (await Promise.all(texts)).map(({ text }) => text) };
  }

  it('are listed for the officer of the commune, in clear columns only', async () => {
    const reply = await agadir.call('GET', '/requests');
    const list = requestListSchema.parse(reply.body);
    expect(list.requests.map(({ commune }) => commune).toSorted()).toEqual(['agadir', 'relais']);
    expect(list).toMatchObject({ page: 1, pages: 1, total: 2 });
    expect(reply.text).not.toContain('ciphertext');
    expect(requestListSchema.parse((await agadir.call('GET', '/requests?state=closed')).body).total).toBe(0);
    expect(requestListSchema.parse((await agadir.call('GET', '/requests?channel=web&page=2')).body).requests).toEqual(
      [],
    );
    for (const query of ['state=lost', 'page=0', 'page=x', 'commune=taliouine', 'filters[commune]=taliouine']) {
      expect(readReason(await agadir.call('GET', `/requests?${query}`))).toBe('400 invalid');
    }
  });

  it('open in the officer’s browser, and the journal says that they were opened', async () => {
    const { envelope, commune } = await show();
    const text = await openText({ envelope, keyPair: deskKey.keyPair, ...placeRequest({ commune, locator }) });
    expect(requestContentSchema.parse(JSON.parse(text)).message).toContain(canary);
    expect((await listActions(agadir, 'agadir'))[0]).toMatchObject({
      action: 'opened',
      subject: locator,
      who: 'agadir@demo.baom.example',
    });
  });

  it('belong to nobody else: a foreign one and none at all look the same', async () => {
    const entry = await seal('note', 'x');
    const attempts: [string, string, unknown?][] = [
      ['GET', `/requests/${locator}`],
      ['POST', `/requests/${locator}/state`, { state: 'closed' }],
      ['POST', `/requests/${locator}/entries`, entry],
      [
        'POST',
        `/requests/${locator}/handover`,
        { to: 'taliouine', consent: true, envelope: entry.forOffice, thread: [] },
      ],
      ['GET', '/export?commune=agadir'],
      ['GET', '/journal?commune=agadir'],
    ];
    for (const [method, path, body] of attempts) {
      const foreign = await taliouine.call(method, path, body);
      const unknown = await taliouine.call(method, path.replace(locator, 'ZZZZ').replace('agadir', 'nowhere'), body);
      const kind = `${method} ${path}`;
      if (!path.endsWith('/handover')) expect([kind, readReason(foreign)]).toEqual([kind, '404 not-found']);
      expect(foreign.text).toBe(unknown.text);
      for (const account of ['coordination', 'admin'] as const) {
        const reply = await openOffice(strapi, account).call(method, path, body);
        expect([400, 403, 404, 409]).toContain(reply.status);
        expect(reply.text).not.toContain('ciphertext');
      }
    }
    expect(readReason(await taliouine.call('GET', '/requests?commune[]=agadir'))).toBe('400 invalid');
    expect((await show()).state).toBe('new');
    expect((await openOffice(strapi, 'admin').call('GET', '/requests')).body).toMatchObject({ requests: [], total: 0 });
  });

  it('are answered and noted: the visitor reads answers, and no note', async () => {
    const answer = await seal('office', `Venez lundi. ${canary}`);
    expect((await agadir.call('POST', `/requests/${locator}/entries`, answer)).status).toBe(201);
    expect((await agadir.call('POST', `/requests/${locator}/entries`, answer)).status).toBe(200);
    const other = { ...(await seal('office', 'autre')), idempotencyKey: answer.idempotencyKey };
    expect(readReason(await agadir.call('POST', `/requests/${locator}/entries`, other))).toBe('409 key-reused');
    const note = await seal('note', 'Entre nous');
    expect((await agadir.call('POST', `/requests/${locator}/entries`, note)).status).toBe(201);
    const { thread } = await show();
    expect(thread.map(({ author, sealedBy }) => `${author} ${sealedBy}`)).toEqual(['office desk', 'note desk']);
    expect((await readAsVisitor()).texts).toEqual([`Venez lundi. ${canary}`]);
  });

  it('take no half answer, no note for the visitor, and nothing sealed to another key', async () => {
    const path = `/requests/${locator}/entries`;
    const { forVisitor: _half, ...half } = await seal('office', 'x');
    expect(readReason(await agadir.call('POST', path, half))).toBe('400 invalid');
    const { forVisitor } = await seal('office', 'x');
    expect(readReason(await agadir.call('POST', path, { ...(await seal('note', 'x')), forVisitor }))).toBe(
      '400 invalid',
    );
    const foreign = await taliouine.findKey('taliouine');
    expect(readReason(await agadir.call('POST', path, await seal('note', 'x', foreign)))).toBe('409 key-retired');
    const answer = await seal('office', 'x');
    expect(readReason(await agadir.call('POST', path, { ...answer, forVisitor: answer.forOffice }))).toBe(
      '400 invalid',
    );
  });

  it('lose no entry when two officers write at once', async () => {
    const entries = await Promise.all(Array.from({ length: 8 }, (_, index) => seal('note', `note ${index}`)));
    const before = (await show()).thread.length;
    const states = ['contact', 'information'].map((state) =>
      agadir.call('POST', `/requests/${locator}/state`, { state }),
    );
    const replies = await Promise.all([
      ...entries.map((entry) => agadir.call('POST', `/requests/${locator}/entries`, entry)),
      ...states,
    ]);
    expect(replies.map(({ status }) => status)).toEqual([...entries.map(() => 201), 200, 200]);
    expect((await show()).thread).toHaveLength(before + entries.length);
  });

  it('come first in the list while the visitor waits for an answer', async () => {
    expect((await show()).waiting).toBe(false);
    expect((await writeAsVisitor('Et mardi ?', deskKey)).status).toBe(201);
    const list = requestListSchema.parse((await agadir.call('GET', '/requests')).body);
    expect(list.requests[0]).toMatchObject({ locator, waiting: true });
    await agadir.call('POST', `/requests/${locator}/entries`, await seal('office', 'Oui.'));
    expect((await show()).waiting).toBe(false);
  });

  it('are closed with their week, and opened again without it', async () => {
    const readWeek = () => readValue(strapi, `SELECT closed_week FROM intake_requests WHERE locator = '${locator}'`);
    await agadir.call('POST', `/requests/${locator}/state`, { state: 'closed' });
    expect(readWeek()).toMatch(/^\d{4}-W\d{2}$/);
    expect((await readAsVisitor()).state).toBe('closed');
    await agadir.call('POST', `/requests/${locator}/state`, { state: 'listening' });
    expect(readWeek()).toBe('');
    expect(readReason(await agadir.call('POST', `/requests/${locator}/state`, { state: 'lost' }))).toBe('400 invalid');
  });

  it('are handed to another desk, which reads everything, while the visitor’s code goes on working', async () => {
    const target = await taliouine.findKey('taliouine');
    const { keyId, publicKey } = target;
    const before = await show();
    const sealAgain = async (idempotencyKey: string, author: 'visitor' | 'office' | 'note', forOffice: unknown) => {
      const where = { author, locator, idempotencyKey };
      const place = placeForOffice({ ...where, commune: 'agadir' });
      const text = await openText({ envelope: forOffice, keyPair: deskKey.keyPair, ...place });
      const moved = await sealText({ text, keyId, publicKey, ...placeForOffice({ ...where, commune: 'taliouine' }) });
      return { idempotencyKey, forOffice: moved };
    };
    const text = await openText({
      envelope: before.envelope,
      keyPair: deskKey.keyPair,
      ...placeRequest({ commune: 'agadir', locator }),
    });
    const envelope = await sealText({ text, keyId, publicKey, ...placeRequest({ commune: 'taliouine', locator }) });
    const thread = await Promise.all(
      before.thread.map(({ idempotencyKey, author, forOffice }) => sealAgain(idempotencyKey, author, forOffice)),
    );
    const path = `/requests/${locator}/handover`;
    const whole = { to: 'taliouine', consent: true, envelope, thread };
    const refused: [object, string][] = [
      [{ ...whole, consent: false }, '400 invalid'],
      [{ ...whole, thread: thread.slice(1) }, '409 changed-meanwhile'],
      [{ ...whole, to: 'tiznit' }, '409 no-desk'],
      [{ ...whole, envelope: before.envelope }, '409 key-retired'],
      [
        { ...whole, thread: before.thread.map(({ idempotencyKey, forOffice }) => ({ idempotencyKey, forOffice })) },
        '409 key-retired',
      ],
    ];
    for (const [body, reason] of refused) expect(readReason(await agadir.call('POST', path, body))).toBe(reason);
    expect((await show()).envelope).toEqual(before.envelope);

    expect((await agadir.call('POST', path, whole)).status).toBe(200);
    expect(readReason(await agadir.call('GET', `/requests/${locator}`))).toBe('404 not-found');
    const after = await show(taliouine);
    expect(after).toMatchObject({ commune: 'taliouine', state: 'new', sealedBy: 'server' });
    const { keyPair } = await taliouine.unlock(target);
    const opened = await openText({
      envelope: after.envelope,
      keyPair,
      ...placeRequest({ commune: 'taliouine', locator }),
    });
    expect(requestContentSchema.parse(JSON.parse(opened)).message).toContain(canary);
    for (const { idempotencyKey, author, forOffice } of after.thread) {
      const place = placeForOffice({ author, commune: 'taliouine', locator, idempotencyKey });
      expect(JSON.parse(await openText({ envelope: forOffice, keyPair, ...place }))).toMatchObject({ version: 1 });
    }
    expect((await readAsVisitor()).texts).toContain('Oui.');
    expect((await writeAsVisitor('Encore moi', target, 'taliouine')).status).toBe(201);
    expect((await listActions(agadir, 'agadir'))[0]).toMatchObject({ action: 'handed-over', subject: locator });
    const received = (await listActions(taliouine, 'taliouine')).filter(({ action }) => action === 'received-handover');
    expect(received).toMatchObject([{ subject: locator, commune: 'taliouine' }]);
  });

  it('are handed over with every message or not at all, while the visitor is writing', async () => {
    const mine = await deriveFollowUp(makeFollowUpCode());
    const visitor = { authHash: await hashAuth(mine.auth), publicKey: mine.publicKey };
    await postRequest(strapi, await makeRequest(strapi, { locator: mine.locator, visitor }));
    const { keyId, publicKey } = await taliouine.findKey('taliouine');
    const writing = { locator: mine.locator, auth: mine.auth };
    const letters = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const idempotencyKey = randomUUID();
        const where = { locator: mine.locator, idempotencyKey };
        const place = placeForOffice({ ...where, author: 'visitor', commune: 'agadir' });
        const forOffice = await sealText({ text: '{}', keyId: deskKey.keyId, publicKey: deskKey.publicKey, ...place });
        const own = { keyId: mine.keyId, publicKey: mine.publicKey };
        const forVisitor = await sealText({ text: '{}', ...own, ...placeForVisitor(where) });
        return { ...writing, idempotencyKey, forOffice, forVisitor };
      }),
    );
    const place = placeRequest({ commune: 'taliouine', locator: mine.locator });
    const envelope = await sealText({ text: '{}', keyId, publicKey, ...place });
    const body = { to: 'taliouine', consent: true, envelope, thread: [] };
    await Promise.all([
      ...letters.slice(0, 4).map((letter) => postJson(strapi, '/api/intake/follow-up/messages', letter, vouching)),
      agadir.call('POST', `/requests/${mine.locator}/handover`, body),
      ...letters.slice(4).map((letter) => postJson(strapi, '/api/intake/follow-up/messages', letter, vouching)),
    ]);
    const where = `locator = '${mine.locator}'`;
    const current = readValue(strapi, `SELECT key_id FROM intake_requests WHERE ${where}`);
    const elsewhere = `SELECT count(*) FROM intake_messages WHERE ${where} AND for_office NOT LIKE '%"keyId":"${current}"%'`;
    expect(readValue(strapi, elsewhere)).toBe('0');
  });

  describe('the register', () => {
    const makeEntry = async (wishes: Partial<RegisterEntry> = {}): Promise<RegisterEntry> => {
      const place = { commune: 'agadir', locator: makeCode(4), ...wishes };
      const content = { version: 1, profile: 'femme', answerBy: 'visit', name: '', contact: '', message: canary };
      const { keyId, publicKey } = deskKey;
      const envelope = await sealText({ text: JSON.stringify(content), keyId, publicKey, ...placeRequest(place) });
      return {
        idempotencyKey: randomUUID(),
        theme: 'health',
        profileGroup: 'foreign',
        language: 'fr',
        week: '2025-W11',
        state: 'closed',
        channel: 'import',
        envelope,
        ...place,
      };
    };
    const post = (entries: readonly RegisterEntry[]) => agadir.call('POST', '/register', { entries });
    const readOutcomes = (reply: { body: unknown }) =>
      registerAnswerSchema.parse(reply.body).results.map(({ outcome }) => outcome);

    it('takes five hundred lines at once, each once', async () => {
      const first = await makeEntry();
      // Sealing five hundred envelopes takes a minute here; the server sees no difference between copies.
      const entries = Array.from({ length: 499 }, (_, index) => ({
        ...first,
        idempotencyKey: randomUUID(),
        locator: `${'23456789ABCDEFGHJKMN'[Math.floor(index / 30)]}${makeCode(2)}${'23456789ABCDEFGHJKMNPQRSTVWXYZ'[index % 30]}`,
      }));
      const reply = await post([first, ...entries]);
      expect(reply.status).toBe(201);
      const outcomes = readOutcomes(reply);
      const stored = outcomes.filter((outcome) => outcome === 'stored').length;
      expect(stored + outcomes.filter((outcome) => outcome === 'locator-taken').length).toBe(500);
      expect(stored).toBeGreaterThan(490);
      const again = readOutcomes(await post([first, ...entries]));
      expect(again.filter((outcome) => outcome === 'known')).toHaveLength(stored);
      expect(Number(readValue(strapi, "SELECT count(*) FROM intake_requests WHERE channel = 'import'"))).toBe(stored);
      const registered = (await listActions(agadir, 'agadir')).filter(({ action }) => action === 'registered');
      expect(registered).toMatchObject([{ subject: String(stored) }]);
      expect((await post([first, ...entries, first])).status).toBe(400);
    });

    it('says which locator is taken, and which key stands for something else', async () => {
      const known = await makeEntry({ channel: 'walk-in' });
      await post([known]);
      const taken = await makeEntry({ channel: 'walk-in', locator: known.locator });
      const reused = await makeEntry({ channel: 'phone', idempotencyKey: known.idempotencyKey });
      const fresh = await makeEntry({ channel: 'outreach', state: 'new' });
      expect(readOutcomes(await post([taken, reused, fresh, known]))).toEqual([
        'locator-taken',
        'key-reused',
        'stored',
        'known',
      ]);
    });

    it('takes all or nothing, and nothing that is not an office’s own', async () => {
      const count = () => readValue(strapi, 'SELECT count(*) FROM intake_requests');
      const before = count();
      const good = await makeEntry();
      const wrong: [RegisterEntry, string][] = [
        [await makeEntry({ commune: 'taliouine' }), '404 not-found'],
        [await makeEntry({ channel: 'web' }), '400 invalid'],
        [await makeEntry({ week: '2999-W01' }), '400 invalid'],
        [{ ...(await makeEntry()), commune: 'relais' }, '409 key-retired'],
      ];
      for (const [entry, reason] of wrong) expect(readReason(await post([good, entry]))).toBe(reason);
      expect(count()).toBe(before);
    });

    it('is exported sealed, to the officer of the commune, and the journal says so', async () => {
      const reply = await agadir.call('GET', '/export?commune=agadir');
      const { requests } = exportSchema.parse(reply.body);
      expect(requests.length).toBe(
        Number(readValue(strapi, "SELECT count(*) FROM intake_requests WHERE commune = 'agadir'")),
      );
      expect(reply.text).not.toContain(canary);
      expect((await listActions(agadir, 'agadir'))[0]).toMatchObject({
        action: 'exported',
        subject: String(requests.length),
      });
      expect(readReason(await agadir.call('GET', '/export?commune=agadir&purpose=fun'))).toBe('400 invalid');
    });

    it('is printed as it was filtered, sealed unless names are asked for, and the journal says which', async () => {
      const print = async (query: string) => printSchema.parse((await agadir.call('GET', `/print?${query}`)).body);
      const imported = await print('channel=import&state=closed');
      expect(imported.requests.length).toBe(
        Number(
          readValue(strapi, "SELECT count(*) FROM intake_requests WHERE commune = 'agadir' AND channel = 'import'"),
        ),
      );
      expect(imported.sealed).toEqual([]);
      const [last] = await listActions(agadir, 'agadir');
      expect(last).toMatchObject({ action: 'printed', subject: String(imported.requests.length) });
      const whole = await print('channel=walk-in&names=true');
      expect(whole.sealed.map(({ locator: one }) => one)).toEqual(whole.requests.map(({ locator: one }) => one));
      expect(whole.requests.every(({ channel, commune }) => channel === 'walk-in' && commune === 'agadir')).toBe(true);
      expect((await listActions(agadir, 'agadir'))[0]).toMatchObject({ action: 'printed-names' });
      for (const query of ['state=lost', 'names=yes', 'commune=taliouine', 'page=2']) {
        expect(readReason(await agadir.call('GET', `/print?${query}`))).toBe('400 invalid');
      }
    });
  });

  it('follow the assignment: an officer without one sees nothing, one switched off is sent away', async () => {
    await assign(strapi, 'taliouine', []);
    expect((await taliouine.call('GET', '/requests')).body).toMatchObject({ requests: [] });
    expect((await taliouine.showDesk()).keys).toEqual([]);
    await assign(strapi, 'taliouine', ['taliouine', 'agadir']);
    expect((await taliouine.showDesk()).communes).toEqual(['taliouine', 'agadir']);
    readValue(strapi, "UPDATE admin_users SET is_active = false WHERE email LIKE 'taliouine@%'");
    expect((await taliouine.call('GET', '/requests')).status).toBe(401);
  });

  it('leave no word in the log', () => {
    expect(strapi.log()).not.toContain(canary);
    expect(strapi.log()).not.toMatch(/ciphertext|insert into/i);
    expect(strapi.log()).not.toContain(locator);
  });
});
