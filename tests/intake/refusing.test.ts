import { refusalSchema } from '@portal/content/schema';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import {
  canary,
  fetchDeskKeys,
  findDeskKey,
  makeRequest,
  postFromBrowser,
  postJson,
  postRequest,
  solveWork,
} from './post-request.ts';

describe.each(databaseNames)('the intake refuses, on %s', (database) => {
  let strapi: TestStrapi;
  const count = () => Number(readValue(strapi, 'SELECT count(*) FROM intake_requests'));
  const run = (sql: string) => readValue(strapi, sql);

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it.each([
    ['an operator object', { commune: { $gt: '' } }],
    ['a list', { commune: ['agadir'] }],
    ['an unknown field', { state: 'closed' }],
    ['words in clear', { message: `en clair ${canary}` }],
    ['a channel of the register', { channel: 'import' }],
    ['a sealer of its own choice', { sealedBy: 'desk' }],
    ['constructor', { constructor: { prototype: {} } }],
    ['a NUL in the commune', { commune: 'aga\u0000dir' }],
    ['a NUL in the key', { idempotencyKey: '\u0000' }],
    ['a bidi override in the theme', { theme: 'health\u202e' }],
    ['SQL as a theme', { theme: "health' OR 1=1 --" }],
    ['a profile instead of its group', { profileGroup: 'femme' }],
    ['letters that no locator has', { locator: 'OIL0' }],
    ['no consent', { consent: false }],
    ['another version', { version: 255 }],
    [
      'an envelope without padding',
      { envelope: { version: 1, keyId: '0'.repeat(16), enc: 'A'.repeat(87), ciphertext: 'AAAA' } },
    ],
    ['an envelope with words beside it', 'note'],
    ['a key that is no point', { visitor: { authHash: 'A'.repeat(43), publicKey: 'short' } }],
  ])('%s', async (_name, changes) => {
    const request: Record<string, unknown> = { ...(await makeRequest(strapi)) };
    if (changes === 'note') request['envelope'] = { ...(request['envelope'] as object), note: canary };
    else Object.assign(request, changes);
    await expectRefusal(request);
  });

  it.each([
    ['JSON five thousand levels deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['__proto__', '{"__proto__":{"consent":true},"version":1}'],
    ['broken JSON', `{"message":"${canary}`],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '42'],
  ])('%s', async (_name, body) => expectRefusal(body));

  it('a body that is too large, or not JSON', async () => {
    const large = await postRequest(strapi, JSON.stringify({ envelope: 'a'.repeat(41_000) }));
    expect([large.status, large.body]).toEqual([413, { reason: 'too-large' }]);
    const form = await postRequest(strapi, 'message=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.body]).toEqual([415, { reason: 'invalid' }]);
    const parts = await postRequest(strapi, '--x--', { 'content-type': 'multipart/form-data; boundary=x' });
    expect(parts.status).toBe(415);
  });

  it('who has done no work, or shows that of another request, and believes no forged voucher', async () => {
    const refused = [403, { reason: 'proof-of-work' }];
    const request = await makeRequest(strapi);
    const bare = await postJson(strapi, '/api/intake', request);
    const forged = await postJson(strapi, '/api/intake', request, { 'x-portal-server': 'intake-token' });
    expect([bare.status, bare.body]).toEqual(refused);
    expect([forged.status, forged.body]).toEqual(refused);
    const proof = await solveWork(strapi);
    expect((await postFromBrowser(strapi, request, proof)).status).toBe(201);
    const replayed = await postFromBrowser(strapi, await makeRequest(strapi), proof);
    expect([replayed.status, replayed.body]).toEqual(refused);
    // A lost answer: the same body with the same work is not a replay.
    expect((await postFromBrowser(strapi, request, proof)).status).toBe(200);
  });

  it('a captured body for another commune: the desk could not open it', async () => {
    const captured = await makeRequest(strapi);
    const before = count();
    const moved = await postRequest(strapi, { ...captured, commune: 'taliouine' });
    expect([moved.status, moved.body]).toEqual([409, { reason: 'key-retired' }]);
    expect(count()).toBe(before);
  });

  it('a commune without a desk, an unknown one, and a key nobody knows', async () => {
    const sealedTo = await findDeskKey(strapi, 'agadir');
    for (const commune of ['tiznit', 'paris', 'cmsm']) {
      const { status, body } = await postRequest(strapi, await makeRequest(strapi, { commune, sealedTo }));
      expect([status, body]).toEqual([409, { reason: 'no-desk' }]);
    }
    const { keyId, publicKey } = await createDeskKey();
    const foreign = await makeRequest(strapi, { sealedTo: { commune: 'agadir', keyId, publicKey } });
    const { status, body } = await postRequest(strapi, foreign);
    expect([status, body]).toEqual([409, { reason: 'key-retired' }]);
  });

  it('takes the relay desk, and a theme that no longer exists as not said', async () => {
    const relay = await makeRequest(strapi, { commune: 'relais', theme: 'old-theme' });
    expect((await postRequest(strapi, relay)).status).toBe(201);
    expect(run(`SELECT theme FROM intake_requests WHERE locator = '${relay.locator}'`)).toBe('unsaid');
  });

  it('a desk whose holders are fewer than two, and publishes its key no longer', async () => {
    const where = `key_id = (SELECT key_id FROM intake_keys WHERE commune = 'taliouine') AND kind = 'recovery'`;
    const request = await makeRequest(strapi, { commune: 'taliouine' });
    run(`UPDATE intake_holders SET kind = 'invitation' WHERE ${where}`);
    expect((await fetchDeskKeys(strapi)).map(({ commune }) => commune).sort()).toEqual(['agadir', 'relais']);
    const refused = await postRequest(strapi, request);
    expect([refused.status, refused.body]).toEqual([409, { reason: 'no-desk' }]);
    run(`UPDATE intake_holders SET kind = 'recovery', proved_on = NULL WHERE kind = 'invitation'`);
    expect((await postRequest(strapi, request)).body).toEqual({ reason: 'no-desk' });
    run(`UPDATE intake_holders SET proved_on = '2026-11-22' WHERE proved_on IS NULL`);
    expect((await postRequest(strapi, request)).status).toBe(201);
  });

  it('a retired key, but only thirty days after: pages stay open', async () => {
    const old = await findDeskKey(strapi, 'taliouine');
    const fresh = await createDeskKey();
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const retire = (on: string) =>
      run(`UPDATE intake_keys SET state = 'retired', retired_on = '${on}' WHERE key_id = '${old.keyId}'`);
    const demo = database === 'SQLite' ? '1' : 'true';
    retire(day(20));
    run(
      `INSERT INTO intake_keys (key_id, commune, public_key, state, created_on, demo) ` +
        `VALUES ('${fresh.keyId}', 'taliouine', '${fresh.publicKey}', 'active', '${day(20)}', ${demo})`,
    );
    for (const kind of ['officer', 'recovery']) {
      run(
        `INSERT INTO intake_holders (key_id, kind, label, wrap, proved_on) ` +
          `VALUES ('${fresh.keyId}', '${kind}', 'x', '{}', '${day(20)}')`,
      );
    }
    expect((await fetchDeskKeys(strapi)).find(({ commune }) => commune === 'taliouine')?.keyId).toBe(fresh.keyId);
    const post = async () => postRequest(strapi, await makeRequest(strapi, { commune: 'taliouine', sealedTo: old }));
    expect((await post()).status).toBe(201);
    retire(day(40));
    const refused = await post();
    expect([refused.status, refused.body]).toEqual([409, { reason: 'key-retired' }]);
  });

  it('with 503 and no word in the log when it cannot store', async () => {
    run('ALTER TABLE intake_requests RENAME TO intake_requests_away');
    const answer = await postRequest(strapi, await makeRequest(strapi));
    run('ALTER TABLE intake_requests_away RENAME TO intake_requests');
    expect([answer.status, answer.body]).toEqual([503, { reason: 'not-saved' }]);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect((await postRequest(strapi, await makeRequest(strapi))).status).toBe(201);
    expect(strapi.log()).toContain('nothing of it was acknowledged');
  });

  it('has written no word, code or envelope to its log', async () => {
    const request = await makeRequest(strapi);
    await postRequest(strapi, request);
    await postRequest(strapi, { ...request, idempotencyKey: 'x' });
    expect(strapi.log()).toContain('POST /api/intake');
    const { locator, idempotencyKey, envelope, visitor } = request;
    for (const text of [canary, idempotencyKey, envelope.ciphertext.slice(0, 40), visitor.authHash, ` ${locator} `]) {
      expect(strapi.log()).not.toContain(text);
    }
  });

  async function expectRefusal(body: unknown): Promise<void> {
    const before = count();
    const answer = await postRequest(strapi, body);
    expect(answer.status).toBe(400);
    expect(refusalSchema.parse(answer.body)).toEqual({ reason: 'invalid' });
    expect(count()).toBe(before);
  }
});

describe('the limit for one address', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    strapi = await startOn('SQLite', { INTAKE_PER_ADDRESS: '3', REQUEST_TRUST_PROXY: 'true' });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('answers 429 with the time to wait, to that address only, and is not fooled by a forged header', async () => {
    const from = async (address: string) =>
      postRequest(strapi, await makeRequest(strapi), { 'x-forwarded-for': address });
    for (const forged of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      expect((await from(`${forged}, 192.0.2.1`)).status).toBe(201);
    const refused = await from('4.4.4.4, 192.0.2.1');
    expect([refused.status, refused.body]).toEqual([429, { reason: 'too-many' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(201);
  });

  it('counts every address of one IPv6 network as one, and the next network apart', async () => {
    const from = async (address: string) =>
      (await postRequest(strapi, await makeRequest(strapi), { 'x-forwarded-for': address })).status;
    const statuses: number[] = [];
    for (const host of ['1', 'ffff:1:2:3', 'a:b:c:d', '2']) {
      statuses.push(await from(`2001:db8:5:6:${host.includes(':') ? host : `:${host}`}`));
    }
    expect(statuses).toEqual([201, 201, 201, 429]);
    expect(await from('2001:db8:5:7::1')).toBe(201);
  });

  it('leaves more room for challenges', async () => {
    const ask = () =>
      fetch(`${strapi.url}/api/intake/challenge`, { headers: { 'x-forwarded-for': '192.0.2.9' } }).then(
        ({ status }) => status,
      );
    const statuses: number[] = [];
    for (let count = 0; count < 13; count += 1) statuses.push(await ask());
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
  });
});
