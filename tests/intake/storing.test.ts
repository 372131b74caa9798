import { randomUUID } from 'node:crypto';
import { receiptSchema, requestContentSchema } from '@portal/content/schema';
import { openText } from '@portal/content/sealing/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { openDesk } from './open-desk.ts';
import { canary, makeRequest, postFromBrowser, postRequest } from './post-request.ts';

describe.each(databaseNames)('the intake on %s', (database) => {
  let strapi: TestStrapi;
  const count = (where = '1=1') => Number(readValue(strapi, `SELECT count(*) FROM intake_requests WHERE ${where}`));

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('stores a sealed request once and acknowledges it', async () => {
    const request = await makeRequest(strapi);
    const { status, body, headers } = await postFromBrowser(strapi, request);
    expect([status, body]).toEqual([201, { commune: 'agadir', locator: request.locator }]);
    expect(receiptSchema.safeParse(body).success).toBe(true);
    expect(headers.get('cache-control')).toBe('no-store');
    const columns = 'commune, theme, profile_group, language, state, channel, sealed_by, key_id, auth_hash';
    const row = readValue(strapi, `SELECT ${columns} FROM intake_requests WHERE locator = '${request.locator}'`);
    expect(row).toBe(`agadir|health|foreign|ar|new|web|browser|${request.envelope.keyId}|${request.visitor.authHash}`);
  });

  it('keeps the week, and neither a day nor an hour', async () => {
    const { locator } = await makeRequest(strapi).then(async (request) => {
      await postRequest(strapi, request);
      return request;
    });
    const where = `locator = '${locator}'`;
    expect(readValue(strapi, `SELECT iso_week FROM intake_requests WHERE ${where}`)).toMatch(/^\d{4}-W\d{2}$/);
    const everything = readValue(strapi, `SELECT * FROM intake_requests WHERE ${where}`);
    expect(everything.replace(/\{.*?\}/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|\b1[78]\d{8}/);
    expect(readValue(strapi, `SELECT sealed_by FROM intake_requests WHERE ${where}`)).toBe('server');
  });

  it('stores what the officer of the commune opens, byte for byte, in any script', async () => {
    const { keyPair } = await openDesk(strapi, 'agadir');
    const texts = [
      `<script>alert(1)</script>'; DROP TABLE intake_requests; -- {{7*7}} =HYPERLINK("http://x") ${canary}`,
      `ⵜⴰⵎⴰⵣⵉⵖⵜ العربية አማርኛ 👩🏽‍🍼 \u00e9 ${'a\u0301'.repeat(300).normalize('NFC')}`,
    ];
    for (const message of texts) {
      const request = await makeRequest(strapi, { message });
      expect((await postRequest(strapi, request)).status).toBe(201);
      const where = `locator = '${request.locator}'`;
      const envelope: unknown = JSON.parse(readValue(strapi, `SELECT envelope FROM intake_requests WHERE ${where}`));
      const context = ['agadir', request.locator];
      const text = await openText({ envelope, keyPair, purpose: 'request', context });
      expect(requestContentSchema.parse(JSON.parse(text)).message).toBe(message);
      const elsewhere = openText({ envelope, keyPair, purpose: 'request', context: ['taliouine', request.locator] });
      await expect(elsewhere).rejects.toThrow('cannot be opened');
    }
  });

  it('gives the same receipt to the same request sent again, and refuses another one under its key', async () => {
    const request = await makeRequest(strapi);
    const first = await postFromBrowser(strapi, request);
    // A new proof, as after half an hour without network.
    const second = await postFromBrowser(strapi, request);
    const other = await postFromBrowser(strapi, { ...request, language: 'fr' });
    expect([first.status, second.status, other.status]).toEqual([201, 200, 409]);
    expect(second.body).toEqual(first.body);
    expect(other.body).toEqual({ reason: 'key-reused' });
    expect(count(`idempotency_key = '${request.idempotencyKey}'`)).toBe(1);
  });

  it('says when a locator is taken, so that the browser makes another code', async () => {
    const request = await makeRequest(strapi);
    await postRequest(strapi, request);
    const twin = await makeRequest(strapi, { locator: request.locator });
    const refused = await postRequest(strapi, twin);
    expect([refused.status, refused.body]).toEqual([409, { reason: 'locator-taken' }]);
    const again = await makeRequest(strapi, { idempotencyKey: twin.idempotencyKey });
    expect((await postRequest(strapi, again)).status).toBe(201);
  });

  it('makes one row of ten parallel posts of one key, thirty times', async () => {
    for (let trial = 0; trial < 30; trial += 1) {
      const request = await makeRequest(strapi);
      const answers = await Promise.all(Array.from({ length: 10 }, () => postRequest(strapi, request)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
      expect(new Set(answers.map(({ body }) => body['locator'])).size).toBe(1);
      expect(count(`idempotency_key = '${request.idempotencyKey}'`)).toBe(1);
    }
  });

  it('stores two hundred concurrent requests, each once', async () => {
    const before = count();
    const requests = await Promise.all(Array.from({ length: 200 }, () => makeRequest(strapi)));
    const answers = await Promise.all(requests.map((request) => postRequest(strapi, request)));
    const taken = answers.filter(({ body }) => body['reason'] === 'locator-taken').length;
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(200 - taken);
    expect(count()).toBe(before + 200 - taken);
  });

  it('keeps every acknowledged request when the process is killed in the middle', async () => {
    for (let trial = 0; trial < 3; trial += 1) {
      const acknowledged: string[] = [];
      const requests = await Promise.all(
        Array.from({ length: 50 }, () => makeRequest(strapi, { idempotencyKey: randomUUID() })),
      );
      const posts = requests.map(async (request) => {
        const answer = await postRequest(strapi, request).catch(() => undefined);
        if (answer?.status !== 201) return;
        acknowledged.push(request.idempotencyKey);
        // The first answers are on their way: now the power goes.
        if (acknowledged.length === 5) await strapi.kill();
      });
      await Promise.all(posts);
      await strapi.restart();
      expect(acknowledged.length).toBeGreaterThanOrEqual(5);
      const list = acknowledged.map((key) => `'${key}'`).join(',');
      expect(count(`idempotency_key IN (${list})`)).toBe(acknowledged.length);
      const again = await Promise.all(requests.map((request) => postRequest(strapi, request)));
      const lost = again.filter(({ status, body }) => status > 201 && body['reason'] !== 'locator-taken');
      expect(lost).toEqual([]);
      expect(count(`length(envelope) < 2000`)).toBe(0);
    }
  });
});
