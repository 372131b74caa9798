import { randomUUID } from 'node:crypto';
import { followUpAnswerSchema } from '@portal/content/schema';
import { formatCode, makeCode, makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { deriveFollowUp, type FollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { openDesk } from './open-desk.ts';
import { canary, findDeskKey, makeRequest, postJson, postRequest, solveWork, vouching } from './post-request.ts';

const path = '/api/intake/follow-up';

describe.each(databaseNames)('the holder of a follow-up code, on %s', (database) => {
  let strapi: TestStrapi;
  let code: string;
  let visitor: FollowUp;
  const ask = (locator: string, auth: string) => postJson(strapi, path, { locator, auth }, vouching);
  const send = (body: object) => postJson(strapi, `${path}/messages`, body, vouching);
  const wrongAuth = () => makeAuth('x');

  beforeAll(async () => {
    strapi = await startOn(database);
    code = makeFollowUpCode();
    visitor = await deriveFollowUp(code);
    expect((await postRequest(strapi, await toRequest(visitor))).status).toBe(201);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('sees the state and the week of the request, and nothing that was sealed to the office', async () => {
    const answer = await ask(visitor.locator, visitor.auth);
    const { keyId } = await findDeskKey(strapi, 'agadir');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(followUpAnswerSchema.parse(answer.body)).toEqual({
      commune: 'agadir',
      state: 'new',
      week: expect.stringMatching(/^\d{4}-W\d{2}$/),
      keyIds: [keyId],
      mayRate: false,
      thread: [],
    });
  });

  it('must have done the work, when the question comes from a browser', async () => {
    const question = { locator: visitor.locator, auth: visitor.auth };
    const bare = await postJson(strapi, path, question);
    expect([bare.status, bare.body]).toEqual([403, { reason: 'proof-of-work' }]);
    const proofOfWork = await solveWork(strapi);
    expect((await postJson(strapi, path, { ...question, proofOfWork })).status).toBe(200);
    const guess = await postJson(strapi, path, { locator: makeCode(4), auth: visitor.auth, proofOfWork });
    expect([guess.status, guess.body]).toEqual([403, { reason: 'proof-of-work' }]);
  });

  it('adds a message once, which the office and the visitor open, each with their own key', async () => {
    const message = await makeMessage(`Une autre question ${canary}`);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(message)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    expect(answers[0]?.body).toEqual({ commune: 'agadir', locator: visitor.locator });
    const { thread } = followUpAnswerSchema.parse((await ask(visitor.locator, visitor.auth)).body);
    expect(thread).toHaveLength(1);
    const { locator, keyPair } = visitor;
    const context = [locator, message.idempotencyKey];
    expect(await openText({ envelope: thread[0]?.envelope, keyPair, purpose: 'answer', context })).toContain(canary);
    const desk = await openDesk(strapi, 'agadir');
    const envelope: unknown = JSON.parse(
      readValue(strapi, `SELECT for_office FROM intake_messages WHERE idempotency_key = '${message.idempotencyKey}'`),
    );
    const text = openText({
      envelope,
      keyPair: desk.keyPair,
      purpose: 'message',
      context: ['agadir', ...context],
    });
    expect(await text).toContain(canary);
  });

  it('is told when the key of the message is taken or old, or the message could not be opened again', async () => {
    const message = await makeMessage('a');
    expect((await send(message)).status).toBe(201);
    const other = await send({ ...(await makeMessage('b')), idempotencyKey: message.idempotencyKey });
    expect([other.status, other.body]).toEqual([409, { reason: 'key-reused' }]);
    const elsewhere = await findDeskKey(strapi, 'taliouine');
    const old = { ...message.forOffice, keyId: elsewhere.keyId };
    const refused = await send({ ...message, idempotencyKey: randomUUID(), forOffice: old });
    expect([refused.status, refused.body]).toEqual([409, { reason: 'key-retired' }]);
    const lost = { ...message.forVisitor, keyId: elsewhere.keyId };
    expect((await send({ ...message, idempotencyKey: randomUUID(), forVisitor: lost })).status).toBe(400);
  });

  it('reads the answers of the office, and never its notes', async () => {
    const [answerKey, noteKey] = [randomUUID(), randomUUID()];
    const { locator, keyPair } = visitor;
    const envelope = JSON.stringify(await sealForVisitor(`Venez lundi ${canary}`, answerKey));
    const columns = '(locator, idempotency_key, author, iso_week, sealed_by, for_office, for_visitor)';
    const insert = (key: string, author: string, forVisitor: string) =>
      readValue(
        strapi,
        `INSERT INTO intake_messages ${columns} ` +
          `VALUES ('${locator}', '${key}', '${author}', '2026-W47', 'desk', '${envelope}', ${forVisitor})`,
      );
    insert(answerKey, 'office', `'${envelope}'`);
    insert(noteKey, 'note', 'NULL');
    // Should a note ever be stored with a half for the visitor, it stays the office's.
    insert(randomUUID(), 'note', `'${envelope}'`);
    const { thread } = followUpAnswerSchema.parse((await ask(locator, visitor.auth)).body);
    const answers = thread.filter(({ author }) => author === 'office');
    expect(answers).toHaveLength(1);
    expect(thread.filter(({ idempotencyKey }) => idempotencyKey === noteKey)).toEqual([]);
    const context = [locator, answerKey];
    const text = await openText({ envelope: answers[0]?.envelope, keyPair, purpose: 'answer', context });
    expect(text).toContain('Venez lundi');
  });

  it('unknown, wrong and expired look the same', async () => {
    const unknown = await ask(makeCode(4), visitor.auth);
    const wrong = await ask(visitor.locator, wrongAuth());
    // A visit that was written down at the desk has no code.
    const register = await makeRequest(strapi);
    await postRequest(strapi, register);
    readValue(strapi, `UPDATE intake_requests SET auth_hash = NULL WHERE locator = '${register.locator}'`);
    const codeless = await ask(register.locator, wrongAuth());
    for (const answer of [unknown, wrong, codeless]) {
      expect([answer.status, answer.text]).toEqual([404, '{"reason":"not-found"}']);
    }
    const headers = ({ headers }: { headers: Headers }) => [...headers.keys()].filter((name) => name !== 'date');
    expect(headers(wrong)).toEqual(headers(unknown));
    const blind = await send({ ...(await makeMessage('x')), auth: wrongAuth() });
    expect([blind.status, blind.text]).toEqual([404, '{"reason":"not-found"}']);
  });

  it('no guess of two thousand finds anything', async () => {
    for (let round = 0; round < 20; round += 1) {
      const guesses = Array.from({ length: 100 }, () => ask(makeCode(4), wrongAuth()));
      for (const { status, text } of await Promise.all(guesses)) {
        expect(text).toBe(status === 404 ? '{"reason":"not-found"}' : '{"reason":"too-many"}');
        expect([404, 429]).toContain(status);
      }
    }
  });

  it.each(['existing', 'unknown'])('five wrong tries lock an %s locator, guessed at once or in turn', async (kind) => {
    const other = await makeRequest(strapi);
    await postRequest(strapi, other);
    const locator = kind === 'existing' ? other.locator : makeCode(4);
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => ask(locator, wrongAuth())))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    const locked = await ask(locator, wrongAuth());
    expect(locked.body).toEqual({ reason: 'too-many' });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    // The holder of another code is not kept out.
    expect((await ask(visitor.locator, visitor.auth)).status).toBe(200);
  });

  it.each([
    ['an operator object', { locator: { $gt: '' }, auth: 'A'.repeat(43) }],
    ['a list', { locator: ['ABCD'], auth: 'A'.repeat(43) }],
    ['an unknown field', { locator: 'ABCD', auth: 'A'.repeat(43), populate: '*' }],
    ['the whole code', { locator: 'ABCD', auth: 'A'.repeat(43), code: 'ABCDEFGHJKMNPQRS' }],
    ['nothing', {}],
  ])('cannot ask with %s', async (_name, body) => {
    const answer = await postJson(strapi, path, body, vouching);
    expect([answer.status, answer.body]).toEqual([400, { reason: 'invalid' }]);
  });

  it('has shown no code, secret or word to the log or to a column', async () => {
    const { locator, auth } = visitor;
    for (const text of [code, formatCode(code), code.slice(4), auth, canary]) {
      expect(strapi.log()).not.toContain(text);
    }
    const rows = ['intake_requests', 'intake_messages'].map((table) =>
      readValue(strapi, `SELECT * FROM ${table} WHERE locator = '${locator}'`),
    );
    for (const text of [code.slice(4), auth, canary]) expect(rows.join()).not.toContain(text);
    expect(rows.join()).toContain(await hashAuth(auth));
  });

  async function toRequest(followUp: FollowUp) {
    const { locator, auth, publicKey } = followUp;
    return makeRequest(strapi, { locator, visitor: { authHash: await hashAuth(auth), publicKey } });
  }

  function sealForVisitor(text: string, idempotencyKey: string) {
    const { locator, publicKey, keyId } = visitor;
    return sealText({
      text: JSON.stringify({ version: 1, text }),
      publicKey,
      keyId,
      purpose: 'answer',
      context: [locator, idempotencyKey],
    });
  }

  async function makeMessage(text: string) {
    const { locator, auth } = visitor;
    const idempotencyKey = randomUUID();
    const { keyId, publicKey } = await findDeskKey(strapi, 'agadir');
    const forOffice = await sealText({
      text: JSON.stringify({ version: 1, text }),
      publicKey,
      keyId,
      purpose: 'message',
      context: ['agadir', locator, idempotencyKey],
    });
    return { locator, auth, idempotencyKey, forOffice, forVisitor: await sealForVisitor(text, idempotencyKey) };
  }
});

function makeAuth(letter: string): string {
  return Buffer.from(letter.repeat(32)).toString('base64url');
}
