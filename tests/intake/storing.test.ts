import { randomUUID } from 'node:crypto';
import { receiptSchema, refusalSchema } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { canary, makeRequest, postRequest } from './post-request.ts';

describe.each(databaseNames)('the intake on %s', (database) => {
  let strapi: TestStrapi;
  const count = (where = '1=1') => Number(readValue(strapi, `SELECT count(*) FROM intake_requests WHERE ${where}`));

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('stores a request once and acknowledges it', async () => {
    const request = makeRequest();
    const { status, body, headers } = await postRequest(strapi, request);
    expect(status).toBe(201);
    expect(receiptSchema.parse(body)).toEqual({
      commune: 'agadir',
      reference: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/),
    });
    expect(headers.get('cache-control')).toBe('no-store');
    const columns = 'reference, commune, theme, profile, language, channel, state';
    const row = readValue(
      strapi,
      `SELECT ${columns} FROM intake_requests WHERE idempotency_key = '${request['idempotencyKey']}'`,
    );
    expect(row).toBe(`${body['reference']}|agadir|health|femme|ar|phone|new`);
  });

  it('gives the same receipt to the same request sent again, and refuses another one under its key', async () => {
    const request = makeRequest();
    const first = await postRequest(strapi, request);
    const second = await postRequest(strapi, request);
    const other = await postRequest(strapi, { ...request, message: 'Autre chose' });
    expect([first.status, second.status, other.status]).toEqual([201, 200, 409]);
    expect(second.body).toEqual(first.body);
    expect(refusalSchema.parse(other.body).reason).toBe('invalid');
  });

  it('makes one row of ten parallel posts of one key, thirty times', async () => {
    for (let trial = 0; trial < 30; trial += 1) {
      const request = makeRequest();
      const answers = await Promise.all(Array.from({ length: 10 }, () => postRequest(strapi, request)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
      expect(new Set(answers.map(({ body }) => body['reference'])).size).toBe(1);
      expect(count(`idempotency_key = '${request['idempotencyKey']}'`)).toBe(1);
    }
  });

  it('stores two hundred concurrent requests, each once', async () => {
    const before = count();
    const started = Date.now();
    const answers = await Promise.all(Array.from({ length: 200 }, () => postRequest(strapi, makeRequest())));
    console.log(`${database}: 200 concurrent requests in ${Date.now() - started} ms`);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body['reference'])).size).toBe(200);
    expect(count()).toBe(before + 200);
  });

  it('keeps every acknowledged request when the process is killed in the middle', async () => {
    for (let trial = 0; trial < 3; trial += 1) {
      const acknowledged: string[] = [];
      const keys = Array.from({ length: 50 }, () => randomUUID());
      const posts = keys.map(async (idempotencyKey) => {
        const answer = await postRequest(strapi, makeRequest({ idempotencyKey })).catch(() => undefined);
        if (answer?.status === 201) acknowledged.push(idempotencyKey);
        // The first answers are on their way: now the power goes.
        if (acknowledged.length === 5) await strapi.kill();
      });
      await Promise.all(posts);
      await strapi.restart();
      expect(acknowledged.length).toBeGreaterThanOrEqual(5);
      const list = acknowledged.map((key) => `'${key}'`).join(',');
      expect(count(`idempotency_key IN (${list})`)).toBe(acknowledged.length);
      const again = await Promise.all(
        keys.map((idempotencyKey) => postRequest(strapi, makeRequest({ idempotencyKey }))),
      );
      expect(again.every(({ status }) => status === 200 || status === 201)).toBe(true);
      expect(count(`idempotency_key IN (${keys.map((key) => `'${key}'`).join(',')})`)).toBe(keys.length);
    }
  });

  it('stores text of any script and shape as it is, without its controls', async () => {
    const texts = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      `'; DROP TABLE intake_requests; --`,
      'ⵜⴰⵎⴰⵣⵉⵖⵜ العربية አማርኛ 👩🏽‍🍼 e\u0301',
      '=HYPERLINK("http://x")',
      '{{7*7}} $(id) %0a %00',
    ];
    for (const message of texts) expect((await postRequest(strapi, makeRequest({ message }))).status).toBe(201);
    const hidden = await postRequest(
      strapi,
      makeRequest({ message: 'a\u0000b\u202ec\u0007d\ud800e', name: 'x\u0000y' }),
    );
    expect(hidden.status).toBe(201);
    const stored = readValue(
      strapi,
      `SELECT payload FROM intake_requests WHERE reference = '${hidden.body['reference']}'`,
    );
    expect(JSON.parse(stored)).toMatchObject({ name: 'xy', message: 'abcd\ufffde' });
  });

  it.each([
    ['an operator object', makeRequest({ commune: { $gt: '' } })],
    ['an operator object as message', makeRequest({ message: { $gt: '' } })],
    ['a list', makeRequest({ commune: ['agadir'] })],
    ['an unknown field', makeRequest({ state: 'closed' })],
    ['__proto__', JSON.stringify(makeRequest()).replace('{', '{"__proto__":{"consent":true},')],
    ['constructor', makeRequest({ constructor: { prototype: {} } })],
    ['JSON five thousand levels deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    [
      'a deep message',
      JSON.stringify(makeRequest({ message: 0 })).replace(
        '"message":0',
        `"message":${'['.repeat(5000)}${']'.repeat(5000)}`,
      ),
    ],
    ['broken JSON', `{"message":"${canary}`],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '42'],
    ['a NUL in the commune', makeRequest({ commune: 'aga\u0000dir' })],
    ['a NUL in the key', makeRequest({ idempotencyKey: '\u0000' })],
    ['an unknown commune', makeRequest({ commune: 'paris' })],
    ['SQL as a theme', makeRequest({ theme: "health' OR 1=1 --" })],
    ['no consent', makeRequest({ consent: false })],
    ['a message too long', makeRequest({ message: 'a'.repeat(4001) })],
    ['a filled honeypot', makeRequest({ website: 'http://spam.example' })],
  ])('refuses %s with 400 and stores nothing', async (_name, body) => {
    const before = count();
    const answer = await postRequest(strapi, body);
    expect(answer.status).toBe(400);
    expect(refusalSchema.safeParse(answer.body).success).toBe(true);
    expect(count()).toBe(before);
  });

  it('refuses a body that is too large, or not JSON', async () => {
    const large = await postRequest(strapi, makeRequest({ message: 'a'.repeat(41_000) }));
    expect([large.status, large.body]).toEqual([413, { reason: 'too-large' }]);
    const form = await postRequest(strapi, 'message=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.body]).toEqual([415, { reason: 'invalid' }]);
  });

  it('accepts the relay desk, and a theme that no longer exists as not said', async () => {
    const relay = await postRequest(strapi, makeRequest({ commune: 'relais', theme: 'old-theme' }));
    expect(relay.status).toBe(201);
    expect(readValue(strapi, `SELECT theme FROM intake_requests WHERE reference = '${relay.body['reference']}'`)).toBe(
      'unsaid',
    );
  });

  it('answers 503 and logs no word of the request when it cannot be stored', async () => {
    const table = 'intake_requests';
    readWrite(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    const answer = await postRequest(strapi, makeRequest());
    readWrite(`ALTER TABLE ${table}_away RENAME TO ${table}`);
    expect([answer.status, answer.body]).toEqual([503, { reason: 'not-saved' }]);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect((await postRequest(strapi, makeRequest())).status).toBe(201);
    expect(strapi.log()).toContain('was not saved');
  });

  it('has written no word of any request to its log', () => {
    expect(strapi.log()).toContain('POST /api/intake');
    expect(strapi.log()).not.toContain(canary);
    expect(strapi.log()).not.toContain('+212600000000');
  });

  function readWrite(sql: string): void {
    readValue(strapi, sql);
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
    const from = (address: string) => postRequest(strapi, makeRequest(), { 'x-forwarded-for': address });
    for (const forged of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      expect((await from(`${forged}, 192.0.2.1`)).status).toBe(201);
    const refused = await from('4.4.4.4, 192.0.2.1');
    expect([refused.status, refused.body]).toEqual([429, { reason: 'too-many' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(201);
  });
});
