import { exportSchema, journalSchema, requestListSchema } from '@portal/content/schema';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import type { DeskKey } from '@portal/content/sealing/desk-key.ts';
import { deriveFollowUp, type FollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRequest } from '../../cms/src/admin/reception/requests/open-request.ts';
import { resealRequest } from '../../cms/src/admin/reception/requests/reseal-request.ts';
import { sealEntry } from '../../cms/src/admin/reception/requests/seal-entry.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { postMessage } from '../intake/post-message.ts';
import {
  canary,
  fetchDeskKeys,
  findDeskKey,
  makeRequest,
  postJson,
  postRequest,
  vouching,
} from '../intake/post-request.ts';
import { assign, type Office, openOffice } from './officer.ts';

// One story a database: Taliouine becomes part of Agadir.
describe.each(databaseNames)('two communes that become one, on %s', (database) => {
  let strapi: TestStrapi;
  let agadir: Office;
  let taliouine: Office;
  let former: DeskKey;
  let target: DeskKey;
  let followUp: FollowUp;
  const locators: string[] = [];
  const run = (sql: string) => readValue(strapi, sql);
  const readReason = ({ status, body }: { status: number; body: unknown }) =>
    `${status} ${(body as { error?: { details?: { reason?: string } } }).error?.details?.reason}`;
  const writeAgain = (text: string) =>
    postMessage(strapi, { followUp, text, commune: 'taliouine', deskKey: former }).then(({ status }) => status);

  beforeAll(async () => {
    strapi = await startOn(database);
    agadir = openOffice(strapi, 'agadir');
    taliouine = openOffice(strapi, 'taliouine');
    former = await taliouine.unlock(await taliouine.findKey('taliouine'));
    target = await agadir.unlock(await agadir.findKey('agadir'));
    followUp = await deriveFollowUp(makeFollowUpCode());
    const visitor = { authHash: await hashAuth(followUp.auth), publicKey: followUp.publicKey };
    for (const wishes of [{ locator: followUp.locator, visitor }, {}, {}]) {
      const request = await makeRequest(strapi, { commune: 'taliouine', ...wishes });
      expect((await postRequest(strapi, request)).status).toBe(201);
      locators.push(request.locator);
    }
    const [followed, closed] = locators;
    await taliouine.call('POST', `/requests/${followed}/state`, { state: 'listening' });
    await taliouine.call('POST', `/requests/${closed}/state`, { state: 'closed' });
    const request = (await fetchSealed(taliouine)).find(({ locator }) => locator === followed);
    if (!request) throw new Error('No request');
    for (const author of ['office', 'note'] as const) {
      const entry = await sealEntry({ request, deskKey: former, author, text: `${author} ${canary}` });
      expect((await taliouine.call('POST', `/requests/${followed}/entries`, entry)).status).toBe(201);
    }
    expect(await writeAgain('Bonjour')).toBe(201);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  async function fetchSealed(office: Office) {
    const { body } = await office.call('GET', '/export?commune=taliouine&purpose=merger');
    return exportSchema.parse(body).requests;
  }

  async function moveAll(): Promise<string[]> {
    const keys = new Map([[former.keyId, former.keyPair]]);
    const outcomes: string[] = [];
    for (const request of await fetchSealed(agadir)) {
      const { keyId, publicKey } = target;
      const merger = await resealRequest(await openRequest(request, keys), { commune: 'agadir', keyId, publicKey });
      outcomes.push(readReason(await agadir.call('POST', `/requests/${request.locator}/merger`, merger)));
    }
    return outcomes;
  }

  it('cannot be merged by whoever has only one of them, nor closed by whoever cannot read it', async () => {
    const [request] = await fetchSealed(taliouine);
    if (!request) throw new Error('No request');
    const { keyId, publicKey } = target;
    const opened = await openRequest(request, new Map([[former.keyId, former.keyPair]]));
    const merger = await resealRequest(opened, { commune: 'agadir', keyId, publicKey });
    const path = `/requests/${request.locator}/merger`;
    for (const office of [agadir, taliouine]) {
      expect(readReason(await office.call('POST', path, merger))).toBe('404 not-found');
      const closure = office.call('POST', '/desks/taliouine/closure', { successor: 'agadir' });
      expect(readReason(await closure)).toBe('404 not-found');
    }
    await assign(strapi, 'agadir', ['agadir', 'taliouine']);
    const closure = (successor: string) => agadir.call('POST', '/desks/taliouine/closure', { successor });
    expect(readReason(await closure('taliouine'))).toBe('400 invalid');
    expect(readReason(await closure('relais'))).toBe('404 not-found');
    expect(readReason(await closure('agadir'))).toBe('403 not-a-holder');
    expect((await fetchDeskKeys(strapi)).map(({ commune }) => commune)).toContain('taliouine');
  });

  it('close the form of the one, which keeps taking what a page that is still open sends', async () => {
    // As by an invitation of the colleague who leaves.
    const { holder } = await agadir.addHolder(former, 'officer');
    expect((await agadir.prove(former, holder?.id ?? 0)).status).toBe(200);
    const sealedTo = await findDeskKey(strapi, 'taliouine');
    for (let time = 0; time < 2; time += 1) {
      const reply = await agadir.call('POST', '/desks/taliouine/closure', { successor: 'agadir' });
      expect(reply.status).toBe(200);
    }
    expect((await fetchDeskKeys(strapi)).map(({ commune }) => commune).toSorted()).toEqual(['agadir', 'relais']);
    const late = await makeRequest(strapi, { commune: 'taliouine', sealedTo });
    expect((await postRequest(strapi, late)).status).toBe(201);
    locators.push(late.locator);
  });

  it('bring every request over, open and closed, in its state, and tell nobody that something new came in', async () => {
    const list = locators.map((locator) => `'${locator}'`).join(',');
    const readStates = () =>
      run(
        `SELECT locator, state, coalesce(closed_week, '-') FROM intake_requests WHERE locator IN (${list}) ORDER BY id`,
      );
    const [states, mails] = [readStates(), run('SELECT count(*) FROM intake_mail')];
    expect(states).toContain('closed');
    expect(states).toContain('listening');

    const [stale] = (await fetchSealed(agadir)).filter(({ locator }) => locator === followUp.locator);
    expect(await writeAgain('Encore')).toBe(201);
    if (!stale) throw new Error('No request');
    const { keyId, publicKey } = target;
    const opened = await openRequest(stale, new Map([[former.keyId, former.keyPair]]));
    const merger = await resealRequest(opened, { commune: 'agadir', keyId, publicKey });
    const path = `/requests/${stale.locator}/merger`;
    expect(readReason(await agadir.call('POST', path, merger))).toBe('409 changed-meanwhile');
    expect(readReason(await agadir.call('POST', path, { ...merger, envelope: stale.envelope }))).toBe(
      '409 key-retired',
    );

    expect(await moveAll()).toEqual(locators.map(() => '200 undefined'));
    expect(readStates()).toBe(states);
    expect(run(`SELECT DISTINCT commune, key_id FROM intake_requests WHERE locator IN (${list})`)).toBe(
      `agadir|${target.keyId}`,
    );
    expect(run('SELECT count(*) FROM intake_mail')).toBe(mails);
    expect(await moveAll()).toEqual([]);
  });

  it('leave the person their code, their answers and their place in the conversation', async () => {
    const asked = await postJson(
      strapi,
      '/api/intake/follow-up',
      { locator: followUp.locator, auth: followUp.auth },
      vouching,
    );
    expect(asked.body).toMatchObject({ commune: 'agadir', state: 'listening' });
    expect(asked.body['thread']).toHaveLength(3);
    const deskKey = await findDeskKey(strapi, 'agadir');
    const message = { followUp, text: 'Merci', commune: 'agadir', deskKey };
    expect((await postMessage(strapi, message)).status).toBe(201);
  });

  it('are read with the one key by whoever is assigned to what is left, and the journals say what happened', async () => {
    await assign(strapi, 'taliouine', ['agadir']);
    const list = requestListSchema.parse((await taliouine.call('GET', '/requests')).body).requests;
    expect(list.map(({ locator }) => locator).toSorted()).toEqual(locators.toSorted());
    const { body } = await agadir.call('GET', '/export?commune=agadir');
    const moved = exportSchema.parse(body).requests.find(({ locator }) => locator === followUp.locator);
    if (!moved) throw new Error('Not moved');
    const opened = await openRequest(moved, new Map([[target.keyId, target.keyPair]]));
    expect([opened.opened, ...opened.thread.map((part) => part.opened)].every(({ state }) => state === 'open')).toBe(
      true,
    );
    expect(opened.thread.map(({ entry }) => entry.author)).toEqual(['office', 'note', 'visitor', 'visitor', 'visitor']);
    const readActions = async (commune: string) =>
      journalSchema
        .parse((await agadir.call('GET', `/journal?commune=${commune}`)).body)
        .entries.map(({ action }) => action);
    expect((await readActions('taliouine')).filter((action) => action === 'merged')).toHaveLength(locators.length);
    expect((await readActions('agadir')).filter((action) => action === 'received-merger')).toHaveLength(
      locators.length,
    );
    expect(await readActions('taliouine')).toContain('key-retired');
  });

  it('stay one when Strapi starts again, in a demonstration as well', async () => {
    await strapi.restart();
    expect((await fetchDeskKeys(strapi)).map(({ commune }) => commune).toSorted()).toEqual(['agadir', 'relais']);
  });
});
