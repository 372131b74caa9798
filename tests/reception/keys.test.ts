import {
  type DeskKeyRecord,
  deskKeyRecordSchema,
  requestContentSchema,
  requestDetailSchema,
} from '@portal/content/schema';
import { demoRecoverySheet } from '@portal/content/schema/demo-desk.ts';
import { placeRequest } from '@portal/content/sealing/contexts.ts';
import { openText } from '@portal/content/sealing/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { canary, fetchDeskKeys, makeRequest, postRequest } from '../intake/post-request.ts';
import { assign, hireColleague, makeWorkingKey, type Office, openOffice } from './officer.ts';

describe.each(databaseNames)('the keys of a desk, on %s', (database) => {
  let strapi: TestStrapi;
  let agadir: Office;
  let colleague: Office;

  beforeAll(async () => {
    strapi = await startOn(database);
    agadir = openOffice(strapi, 'agadir');
    colleague = openOffice(strapi, 'colleague');
    await assign(strapi, 'agadir', ['agadir', 'relais', 'cmsm']);
    await hireColleague(strapi, ['agadir', 'cmsm']);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  const listPublished = async (commune: string) =>
    (await fetchDeskKeys(strapi)).filter((key) => key.commune === commune).map(({ keyId }) => keyId);
  const readReason = ({ status, body }: { status: number; body: unknown }) =>
    `${status} ${(body as { error?: { details?: { reason?: string } } }).error?.details?.reason}`;

  describe('the first run', () => {
    let made: Awaited<ReturnType<Office['createKey']>>;
    let record: DeskKeyRecord;

    it('makes a key that opens nothing for visitors before two holders are proved', async () => {
      made = await agadir.createKey('cmsm');
      record = deskKeyRecordSchema.parse(made.reply.body);
      expect(record).toMatchObject({ state: 'active', holders: [{ own: true, provedOn: null }, { own: false }] });
      expect(record.holders[0]?.label).toBe('agadir@demo.baom.example');
      expect(await listPublished('cmsm')).toEqual([]);
      const colleagues = await colleague.createKey('cmsm');
      expect(readReason(colleagues.reply)).toBe('409 key-exists');
    });

    it('takes no proof that is false, late, answered twice or by a colleague', async () => {
      const [own, sheet] = record.holders;
      const path = `/keys/${record.keyId}/holders/${own?.id}/proof`;
      expect(readReason(await agadir.call('POST', path, { answer: 'x' }))).toBe('403 not-proved');
      await agadir.call('POST', path, {});
      expect(readReason(await agadir.call('POST', path, { answer: 'x' }))).toBe('403 not-proved');
      expect(readReason(await colleague.call('POST', path, {}))).toBe('403 not-yours');
      const taliouine = openOffice(strapi, 'taliouine');
      expect(readReason(await taliouine.call('POST', path, {}))).toBe('404 not-found');
      const other = await openOffice(strapi, 'agadir').unlock(await agadir.findKey('agadir'));
      await expect(agadir.prove({ ...made.deskKey, keyPair: other.keyPair }, sheet?.id ?? 0)).rejects.toThrow(
        'cannot be opened',
      );
      expect((await agadir.findKey('cmsm')).holders.map(({ provedOn }) => provedOn)).toEqual([null, null]);
    });

    it('opens the desk when both are proved', async () => {
      for (const { id } of record.holders) expect((await agadir.prove(made.deskKey, id)).status).toBe(200);
      expect(await listPublished('cmsm')).toEqual([made.deskKey.keyId]);
    });

    it.each(['officer', 'recovery'])('neither of both may go (%s)', async (kind) => {
      const holder = (await agadir.findKey('cmsm')).holders.find((entry) => entry.kind === kind);
      const reply = await agadir.call('DELETE', `/keys/${made.deskKey.keyId}/holders/${holder?.id}`);
      expect(readReason(reply)).toBe(kind === 'officer' ? '409 last-holders' : '403 not-yours');
    });

    it('brings a colleague in by an invitation that works once', async () => {
      const { keyId } = made.deskKey;
      const invited = await agadir.addHolder(made.deskKey, 'invitation', { label: 'Nadia' });
      expect(readReason(await agadir.prove(made.deskKey, invited.holder?.id ?? 0))).toBe('400 invalid');
      const opened = await colleague.unlock(await colleague.findKey('cmsm'), invited.phrase);
      const joined = await colleague.addHolder(opened, 'officer', { replaces: invited.holder?.id ?? 0 });
      expect(joined.holder).toMatchObject({ own: true, label: 'colleague@demo.baom.example', provedOn: null });
      expect((await colleague.prove(opened, joined.holder?.id ?? 0)).status).toBe(200);
      const kinds = (await agadir.findKey('cmsm')).holders.map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(['officer', 'officer', 'recovery']);
      await expect(colleague.unlock(await colleague.findKey('cmsm'), invited.phrase)).rejects.toThrow();
      const theirs = await agadir.call('DELETE', `/keys/${keyId}/holders/${joined.holder?.id}`);
      expect(readReason(theirs)).toBe('403 not-yours');
    });

    it('changes a passphrase: the old one opens until the new one is proved', async () => {
      const before = (await agadir.findKey('cmsm')).holders.find(({ own }) => own);
      const changed = await agadir.addHolder(made.deskKey, 'officer', { replaces: before?.id ?? 0 });
      expect(await agadir.unlock(await agadir.findKey('cmsm'), made.phrase)).toBeTruthy();
      await agadir.prove(made.deskKey, changed.holder?.id ?? 0);
      await expect(agadir.unlock(await agadir.findKey('cmsm'), made.phrase)).rejects.toThrow();
      expect(await agadir.unlock(await agadir.findKey('cmsm'), changed.phrase)).toBeTruthy();
      expect(await listPublished('cmsm')).toEqual([made.deskKey.keyId]);
    });

    it('lets the holders of somebody who left be removed', async () => {
      const theirs = (await agadir.findKey('cmsm')).holders.find(({ label }) => label.startsWith('colleague'));
      await assign(strapi, 'colleague', ['agadir']);
      expect((await agadir.call('DELETE', `/keys/${made.deskKey.keyId}/holders/${theirs?.id}`)).status).toBe(200);
      expect(readReason(await colleague.call('DELETE', `/keys/${made.deskKey.keyId}/holders/1`))).toBe('404 not-found');
    });
  });

  it('exchanges a key only for who can open it, and only once the new one is proved', async () => {
    const former = await agadir.findKey('relais');
    const request = await makeRequest(strapi, { commune: 'relais' });
    await postRequest(strapi, request);
    await assign(strapi, 'colleague', ['agadir', 'relais']);
    expect(readReason((await colleague.createKey('relais')).reply)).toBe('403 not-a-holder');

    const abandoned = await agadir.createKey('relais');
    expect(abandoned.reply.body).toMatchObject({ state: 'pending' });
    expect(await listPublished('relais')).toEqual([former.keyId]);

    const { deskKey, record } = await makeWorkingKey(agadir, 'relais');
    expect(record.state).toBe('pending');
    expect(await listPublished('relais')).toEqual([deskKey.keyId]);
    expect((await agadir.findKey('relais', 'retired')).keyId).toBe(former.keyId);
    expect((await agadir.showDesk()).keys.filter(({ commune }) => commune === 'relais')).toHaveLength(2);

    // The page may be older than the key; what it seals still comes in, and what came before still opens.
    const late = await makeRequest(strapi, { commune: 'relais', sealedTo: former });
    expect((await postRequest(strapi, late)).status).toBe(201);
    const { keyPair } = await agadir.unlock(await agadir.findKey('relais', 'retired'), demoRecoverySheet);
    for (const { locator } of [request, late]) {
      const { envelope, commune } = requestDetailSchema.parse((await agadir.call('GET', `/requests/${locator}`)).body);
      const text = await openText({ envelope, keyPair, ...placeRequest({ commune, locator }) });
      expect(requestContentSchema.parse(JSON.parse(text)).message).toContain(canary);
    }
    const last = (await agadir.findKey('relais', 'retired')).holders.find(({ own }) => own);
    expect((await agadir.call('DELETE', `/keys/${former.keyId}/holders/${last?.id}`)).status).toBe(200);
  });

  it('starts anew when nobody who could open it is an officer of the desk any more', async () => {
    await assign(strapi, 'agadir', ['agadir', 'relais']);
    await assign(strapi, 'colleague', ['cmsm']);
    const former = await colleague.findKey('cmsm');
    const { deskKey } = await makeWorkingKey(colleague, 'cmsm');
    expect(await listPublished('cmsm')).toEqual([deskKey.keyId]);
    expect((await colleague.findKey('cmsm', 'retired')).keyId).toBe(former.keyId);
    await assign(strapi, 'agadir', ['agadir', 'relais', 'cmsm']);
  });

  it('takes no key under a false name, for another commune, or known already', async () => {
    const known = await agadir.findKey('agadir');
    const holders = known.holders.slice(0, 1).map(({ kind, label, wrap }) => ({ kind, label, wrap }));
    const { keyId, publicKey } = known;
    const post = async (body: object) => readReason(await agadir.call('POST', '/keys', body));
    expect(await post({ commune: 'agadir', keyId, publicKey, holders })).toBe('409 key-exists');
    expect(await post({ commune: 'taliouine', keyId, publicKey, holders })).toBe('404 not-found');
    expect(await post({ commune: 'nowhere', keyId, publicKey, holders })).toBe('404 not-found');
    expect(await post({ commune: 'agadir', keyId: '0123456789abcdef', publicKey, holders })).toBe('400 invalid');
    expect(await post({ commune: 'agadir', keyId, publicKey: `${'A'.repeat(87)}`, holders })).toBe('400 invalid');
  });

  it('shows keys and wraps to the officers of the desk and to nobody else', async () => {
    const wrap = (await agadir.findKey('agadir')).holders[0]?.wrap.wrapped ?? '';
    expect((await agadir.call('GET', '/desk')).text).toContain(wrap);
    expect((await openOffice(strapi, 'taliouine').call('GET', '/desk')).text).not.toContain(wrap);
    expect((await openOffice(strapi, 'coordination').call('GET', '/desk')).status).toBe(403);
    const admin = await openOffice(strapi, 'admin').call('GET', '/desk');
    expect(admin.body).toMatchObject({ communes: [], keys: [] });
    expect(admin.text).not.toContain('wrapped');
  });

  it('has written down who did what, and cannot be made to forget it', async () => {
    const { body } = await agadir.call('GET', '/journal?commune=cmsm');
    const actions = (body as { entries: { action: string }[] }).entries.map(({ action }) => action);
    for (const action of ['key-created', 'key-retired', 'holder-added', 'holder-removed', 'holder-proved']) {
      expect(actions).toContain(action);
    }
    const count = readValue(strapi, 'SELECT count(*) FROM intake_journal');
    for (const sql of ['DELETE FROM intake_journal', "UPDATE intake_journal SET who = 'nobody'"]) {
      expect(() => readValue(strapi, sql)).toThrow(/only ever written/);
    }
    expect(readValue(strapi, 'SELECT count(*) FROM intake_journal')).toBe(count);
  });
});
