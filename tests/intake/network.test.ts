import { randomUUID } from 'node:crypto';
import { networkRefusalSchema, networkSchema, noteListSchema, openOfficeTheme } from '@portal/content/schema';
import { deskSchema } from '@portal/content/schema/desk.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { makeRequest, postRequest } from './post-request.ts';
import { callAs, type DemoAccount } from './sign-in.ts';

const deskWordsSchema = z.object({ names: deskSchema.shape.names, themeWords: deskSchema.shape.themeWords });

const makeNote = (changes: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  office: 'taliouine',
  kind: 'practice',
  theme: 'social-rights',
  languages: ['shi'],
  question: 'Une veuve ne recevait plus la pension de réversion.',
  done: 'Nous avons envoyé le certificat de vie avec elle.',
  worked: 'Le paiement a repris.',
  ...changes,
});

describe.each(databaseNames)('the network of officers, on %s', (database) => {
  let strapi: TestStrapi;
  const write = (account: DemoAccount, note: unknown) => callAs(strapi, account, 'POST', '/network/notes', note);
  const count = (table = 'network_notes') => Number(readValue(strapi, `SELECT count(*) FROM ${table}`));
  const list = async (account: DemoAccount, query = '') =>
    noteListSchema.parse((await callAs(strapi, account, 'GET', `/network/notes${query}`)).body).notes;
  const show = async (account: DemoAccount) =>
    networkSchema.parse((await callAs(strapi, account, 'GET', '/network')).body);

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('stores a note once, under the name of the office alone', async () => {
    const note = makeNote();
    const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await write('taliouine', note)).status));
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(count()).toBe(1);
    expect((await write('taliouine', { ...note, worked: 'Rien.' })).status).toBe(409);
    const columns =
      database === 'SQLite'
        ? "SELECT name FROM pragma_table_info('network_notes') ORDER BY name"
        : "SELECT column_name FROM information_schema.columns WHERE table_name = 'network_notes' ORDER BY column_name";
    expect(readValue(strapi, columns)).not.toMatch(/user|mail|author/);
  });

  it('is read by every officer and by the coordination, and found without accents in both scripts', async () => {
    await write('taliouine', makeNote({ kind: 'question', question: 'أرملة تبحث عن مَعاشها', done: '', worked: '' }));
    for (const account of ['agadir', 'coordination'] as const) expect(await list(account)).toHaveLength(2);
    expect(await list('agadir', '?q=reversion')).toHaveLength(1);
    expect(await list('agadir', `?q=${encodeURIComponent('معاش')}`)).toHaveLength(1);
    expect(await list('agadir', '?q=100%25')).toHaveLength(0);
    expect(await list('agadir', '?theme=health')).toHaveLength(0);
    expect(await list('agadir', '?theme=social-rights&language=shi')).toHaveLength(2);
  });

  it('carries a question to one office and its answer back', async () => {
    const asked = makeNote({ office: 'agadir', kind: 'question', addressedTo: 'taliouine', done: '', worked: '' });
    expect((await write('agadir', asked)).status).toBe(201);
    const [question] = await list('taliouine');
    expect(question).toMatchObject({ addressedTo: 'taliouine', office: 'agadir', removable: false });
    const answer = { idempotencyKey: randomUUID(), office: 'taliouine', text: 'Demandez à la CNSS.' };
    const path = `/network/notes/${question?.id}/answers`;
    expect((await callAs(strapi, 'taliouine', 'POST', path, answer)).status).toBe(201);
    expect((await list('agadir'))[0]?.answers).toMatchObject([{ office: 'taliouine', text: 'Demandez à la CNSS.' }]);
    expect((await callAs(strapi, 'taliouine', 'POST', '/network/notes/999999/answers', answer)).status).toBe(404);
  });

  it.each([
    ['a telephone', { question: 'Rappelez le 06 12 34 56 78' }, 'phone'],
    ['a mail address', { done: 'Écrit à amina@example.org' }, 'mail'],
    ['an identity card', { worked: 'CIN JB123456' }, 'identity'],
    ['a title and a name', { question: 'Mme X est venue' }, 'title'],
    ['a given name', { question: 'جاءت فاطمة إلى المكتب' }, 'given-name'],
  ])('refuses a note with %s, says which words, and stores nothing', async (_name, words, reason) => {
    const before = count();
    const reply = await write('taliouine', makeNote(words));
    expect(reply.status).toBe(422);
    const refusal = networkRefusalSchema.parse(reply.body);
    expect([refusal.reason, refusal.findings.map((finding) => finding.reason)]).toEqual(['personal', [reason]]);
    expect(refusal.fields).toEqual(Object.keys(words));
    expect(count()).toBe(before);
  });

  it.each([
    ['a case in which nothing was done', { done: '' }],
    ['an unknown kind', { kind: 'gossip' }],
    ['an operator', { question: { $gt: '' } }],
    ['2,001 characters', { question: 'a'.repeat(2001) }],
    ['an office that asks itself', { addressedTo: 'taliouine' }],
    ['a name beside it', { author: 'x' }],
  ])('refuses %s', async (_name, changes) => {
    expect((await write('taliouine', makeNote(changes))).status).toBe(422);
  });

  it('lets nobody write for another office, and nobody read without an account', async () => {
    expect((await write('agadir', makeNote())).status).toBe(403);
    expect((await write('agadir', makeNote({ office: 'relais' }))).status).toBe(403);
    const skills = { office: 'taliouine', themes: [], services: [], languages: [] };
    expect((await callAs(strapi, 'agadir', 'PUT', '/network/skills', skills)).status).toBe(403);
    for (const path of ['/network', '/network/notes']) expect((await fetch(strapi.url + path)).status).toBe(401);
    for (const path of ['/api/network', '/api/network-notes'])
      expect((await fetch(strapi.url + path)).status).toBe(404);
  });

  it('knows who is experienced in what, as each office says', async () => {
    const skills = {
      office: 'taliouine',
      themes: ['social-rights'],
      services: ['pension-reversion'],
      languages: ['shi'],
    };
    for (let time = 0; time < 2; time += 1)
      expect((await callAs(strapi, 'taliouine', 'PUT', '/network/skills', skills)).status).toBe(200);
    const network = await show('agadir');
    expect(network.skills).toEqual([skills]);
    expect(network.offices).toEqual(['agadir']);
    expect((await show('coordination')).offices).toEqual(['coordination']);
  });

  it('keeps the wish for an office as what it is, and shows its words and never its code', async () => {
    const request = await makeRequest(strapi, { commune: 'relais', theme: openOfficeTheme });
    expect((await postRequest(strapi, request)).status).toBe(201);
    const stored = `SELECT theme FROM intake_requests WHERE locator = '${request.locator}'`;
    expect(readValue(strapi, stored)).toBe(openOfficeTheme);
    const { themeWords, names } = deskWordsSchema.parse(
      (await callAs(strapi, 'agadir', 'GET', '/reception/desk')).body,
    );
    expect(names.theme[openOfficeTheme]).toBe("Ouvrir un bureau d'accueil (pour les communes)");
    expect(themeWords[openOfficeTheme]).toHaveLength(5);
    await callAs(strapi, 'agadir', 'PUT', '/admin/users/me', { preferedLanguage: 'ar' });
    expect((await show('agadir')).names.theme[openOfficeTheme]).toBe('فتح مكتب استقبال (للجماعات)');
    await callAs(strapi, 'agadir', 'PUT', '/admin/users/me', { preferedLanguage: 'fr' });
  });

  it('removes a note with its answers for its office or the coordination, for nobody else', async () => {
    const [question] = await list('taliouine');
    expect((await callAs(strapi, 'taliouine', 'DELETE', `/network/notes/${question?.id}`)).status).toBe(404);
    expect((await callAs(strapi, 'coordination', 'DELETE', `/network/notes/${question?.id}`)).status).toBe(200);
    expect([await list('agadir'), count('network_answers')]).toEqual([expect.any(Array), 0]);
    expect((await list('agadir')).map(({ id }) => id)).not.toContain(question?.id);
  });
});
