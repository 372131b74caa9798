import { randomUUID } from 'node:crypto';
import { followUpAnswerSchema, publishedFiguresSchema, ratingReceiptSchema } from '@portal/content/schema';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { deriveFollowUp, type FollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countsSchema } from '../../cms/src/figures/counts.ts';
import { listFinishedQuarters } from '../../cms/src/figures/quarters.ts';
import { findThisWeek } from '../../cms/src/intake/calendar.ts';
import { buildToken } from '../portal/start-strapi.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { makeRequest, postJson, postRequest, solveWork, vouching } from './post-request.ts';

const rating = { service: 'good', quality: 'fair', waiting: 'poor', contact: 'unsaid', welcome: 'good' } as const;
const desk = '/api/intake/satisfaction';
const byCode = '/api/intake/follow-up/satisfaction';

// One Strapi a database for what is published and what feeds it.
describe.each(databaseNames)('figures and satisfaction, on %s', (database) => {
  let strapi: TestStrapi;
  const run = (sql: string) => readValue(strapi, sql);
  const count = (commune: string, question: string, answer: string) =>
    Number(
      run(
        `SELECT coalesce(sum(count), 0) FROM intake_ratings WHERE commune = '${commune}' ` +
          `AND question = '${question}' AND answer = '${answer}' AND iso_week = '${findThisWeek()}'`,
      ),
    );
  const fetchFigures = async (token = buildToken) => {
    const response = await fetch(`${strapi.url}/api/figures`, { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, text: await response.text() };
  };
  const store = async (): Promise<FollowUp> => {
    const visitor = await deriveFollowUp(makeFollowUpCode());
    const { locator, auth, publicKey } = visitor;
    const request = await makeRequest(strapi, { locator, visitor: { authHash: await hashAuth(auth), publicKey } });
    expect((await postRequest(strapi, request)).status).toBe(201);
    return visitor;
  };
  const close = (locator: string, week = findThisWeek()) =>
    run(`UPDATE intake_requests SET state = 'closed', closed_week = '${week}' WHERE locator = '${locator}'`);
  const rate = ({ locator, auth }: FollowUp, body: object = {}) =>
    postJson(strapi, byCode, { locator, auth, rating, ...body }, vouching);
  const rateAtDesk = (body: object = {}) =>
    postJson(strapi, desk, { idempotencyKey: randomUUID(), commune: 'taliouine', rating, ...body }, vouching);

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('leave Strapi only with the token of the build, and only made safe', async () => {
    expect((await fetchFigures('x')).status).toBe(401);
    const { status, text } = await fetchFigures();
    expect(status).toBe(200);
    const published = publishedFiguresSchema.parse(JSON.parse(text).data);
    expect(published.demo).toBe(true);
    expect(published.quarters.length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(published.years[0]?.desks ?? {})).toEqual(['agadir', 'relais', 'taliouine']);
    expect(text).not.toContain('"cells"');
    expect([...text.matchAll(/:(\d+)/g)].filter(([, number]) => Number(number) % 5 !== 0)).toEqual([]);
  });

  it('of a quarter are counted once, with what is left of requests that are gone, and never again', async () => {
    const before = publishedFiguresSchema.parse(JSON.parse((await fetchFigures()).text).data);
    const last = before.quarters.at(-1)?.quarter ?? '';
    const week = `${last.slice(0, 4)}-W${String(Number(last.slice(6)) * 13 - 3).padStart(2, '0')}`;
    // As if the desks had been opened in the quarter that was finished last, and it had never been counted.
    run(
      `UPDATE intake_keys SET created_on = '${last.slice(0, 4)}-${String(Number(last.slice(6)) * 3).padStart(2, '0')}-10'`,
    );
    run(`DELETE FROM published_figures WHERE period = '${last}'`);
    for (let number = 0; number < 6; number += 1) {
      const { locator } = await store();
      run(`UPDATE intake_requests SET iso_week = '${week}' WHERE locator = '${locator}'`);
      if (number < 2) close(locator, week);
    }
    run(
      'INSERT INTO intake_figures (commune, theme, profile_group, language, channel, iso_week, closed_week, answered, count) ' +
        `VALUES ('taliouine', 'housing', 'diaspora', 'fr', 'phone', '${week}', '${week}', 'none', 3)`,
    );
    run(
      `INSERT INTO intake_ratings (iso_week, commune, question, answer, demo, count) VALUES ('${week}', 'agadir', 'rated', 'all', true, 5)`,
    );
    await strapi.restart();
    expect(strapi.log()).toContain(`Figures: ${last} will be published`);
    const counts = JSON.parse(run(`SELECT counts FROM published_figures WHERE period = '${last}'`)).cells;
    expect(counts.agadir).toMatchObject({ received: 6, closed: 2, rated: 5, 'channel/web': 6, 'answered/none': 6 });
    expect(counts.taliouine).toMatchObject({ received: 3, closed: 3, 'theme/housing': 3, 'channel/phone': 3 });
    const { text } = await fetchFigures();
    const { region } = publishedFiguresSchema.parse(JSON.parse(text).data).quarters.at(-1) ?? {};
    expect(region?.totals).toMatchObject({ received: 10, rated: 5 });
    expect(region?.tables.theme?.['housing']).toBe('few');

    const { locator } = await store();
    run(`UPDATE intake_requests SET iso_week = '${week}' WHERE locator = '${locator}'`);
    run('DELETE FROM intake_figures');
    await strapi.restart();
    expect((await fetchFigures()).text).toBe(text);
  });

  it('count an answer of a closed request once, however often it comes, and not beside the request', async () => {
    const visitor = await store();
    const { locator, auth } = visitor;
    const ask = async () =>
      followUpAnswerSchema.parse((await postJson(strapi, '/api/intake/follow-up', { locator, auth }, vouching)).body);
    expect((await ask()).mayRate).toBe(false);
    expect((await rate(visitor)).status).toBe(400);
    close(locator);
    expect((await ask()).mayRate).toBe(true);
    const before = count('agadir', 'service', 'good');
    const answers = await Promise.all(Array.from({ length: 8 }, () => rate(visitor)));
    const stored = answers.filter(({ status }) => status === 201);
    expect(stored).toHaveLength(1);
    expect(ratingReceiptSchema.safeParse(stored[0]?.body).success).toBe(true);
    for (const { status, body } of answers.filter((answer) => answer !== stored[0])) {
      expect([status, body]).toEqual([409, { reason: 'already-rated' }]);
    }
    expect(count('agadir', 'service', 'good')).toBe(before + 1);
    expect((await ask()).mayRate).toBe(false);
    const columns =
      database === 'SQLite'
        ? "SELECT name FROM pragma_table_info('intake_ratings') ORDER BY name"
        : "SELECT column_name FROM information_schema.columns WHERE table_name = 'intake_ratings' ORDER BY column_name";
    expect(run(columns).split('\n')).toEqual(['answer', 'commune', 'count', 'demo', 'iso_week', 'question']);
  });

  it('take answers at a desk once each, with work shown or the server speaking for them', async () => {
    const before = count('taliouine', 'rated', 'all');
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => rateAtDesk({ idempotencyKey })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(count('taliouine', 'rated', 'all')).toBe(before + 1);
    expect(count('taliouine', 'waiting', 'poor')).toBeGreaterThan(0);
    const body = { idempotencyKey: randomUUID(), commune: 'relais', rating };
    expect((await postJson(strapi, desk, body)).status).toBe(403);
    const proofOfWork = await solveWork(strapi);
    expect((await postJson(strapi, desk, { ...body, proofOfWork })).status).toBe(201);
    const replay = await postJson(strapi, desk, { ...body, idempotencyKey: randomUUID(), proofOfWork });
    expect([replay.status, replay.body]).toEqual([403, { reason: 'proof-of-work' }]);
  });

  it.each([
    ['an office that does not exist', { commune: 'paris' }, 409, 'no-desk'],
    ['an office that is no name', { commune: "x'; DROP TABLE intake_ratings" }, 400, 'invalid'],
    ['a value out of range', { rating: { ...rating, welcome: 'excellent' } }, 400, 'invalid'],
    ['a number', { rating: { ...rating, welcome: 5 } }, 400, 'invalid'],
    ['a question that nobody asked', { rating: { ...rating, comment: 'bravo' } }, 400, 'invalid'],
    ['no answer at all', { rating: {} }, 400, 'invalid'],
    ['words', { text: 'Amina 0612345678' }, 400, 'invalid'],
  ])('refuse %s, and count nothing', async (_what, body, status, reason) => {
    const before = run('SELECT coalesce(sum(count), 0) FROM intake_ratings');
    const answer = await rateAtDesk(body);
    expect([answer.status, answer.body]).toEqual([status, { reason }]);
    expect(run('SELECT coalesce(sum(count), 0) FROM intake_ratings')).toBe(before);
  });

  it('answer a wrong code as if there were no request', async () => {
    const visitor = await store();
    close(visitor.locator);
    const answer = await rate({ ...visitor, auth: 'x'.repeat(43) });
    expect([answer.status, answer.body]).toEqual([404, { reason: 'not-found' }]);
    expect(run(`SELECT rated FROM intake_requests WHERE locator = '${visitor.locator}'`)).toMatch(/^[0f]/);
  });

  it('are not counted, and no request is marked, when the database refuses', async () => {
    const visitor = await store();
    close(visitor.locator);
    run('ALTER TABLE intake_ratings RENAME TO intake_ratings_away');
    const answer = await rate(visitor);
    run('ALTER TABLE intake_ratings_away RENAME TO intake_ratings');
    expect([answer.status, answer.body]).toEqual([503, { reason: 'not-saved' }]);
    expect((await rate(visitor)).status).toBe(201);
  });
});

it.each(databaseNames)(
  'of a demonstration are no figures of a portal in earnest, nor are requests to its keys, on %s',
  async (database) => {
    const strapi = await startOn(database, {
      PORTAL_DEMO: 'false',
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'Admin-password-of-the-tests-2026',
    });
    const run = (sql: string) => readValue(strapi, sql);
    const fetchFigures = async () =>
      (await fetch(`${strapi.url}/api/figures`, { headers: { authorization: `Bearer ${buildToken}` } })).json();
    try {
      expect(await fetchFigures()).toEqual({ data: { demo: false, quarters: [], years: [] } });
      expect(run("SELECT count(*) FROM published_figures WHERE counts <> ''")).not.toBe('0');

      const quarter = listFinishedQuarters('2025-Q1').at(-1) ?? '';
      const year = quarter.slice(0, 4);
      const week = `${year}-W${String(Number(quarter.slice(6)) * 13 - 3).padStart(2, '0')}`;
      const opened = `${year}-${String(Number(quarter.slice(6)) * 3).padStart(2, '0')}-10`;
      const demoKey = run("SELECT key_id FROM intake_keys WHERE commune = 'agadir' AND demo = true");
      run(
        'INSERT INTO intake_keys (key_id, commune, public_key, state, created_on, demo) ' +
          `VALUES ('0123456789abcdef', 'nihit', 'x', 'active', '${opened}', false)`,
      );
      const insert = (number: number, commune: string, key: string) =>
        run(
          'INSERT INTO intake_requests (locator, idempotency_key, body_digest, commune, theme, profile_group, language, ' +
            'iso_week, state, channel, sealed_by, key_id, envelope) ' +
            `VALUES ('Z00${number}', 'key-${number}', '', '${commune}', 'health', 'foreign', 'ar', ` +
            `'${week}', 'new', 'web', 'browser', '${key}', '{}')`,
        );
      for (let number = 0; number < 5; number += 1) insert(number, 'nihit', '0123456789abcdef');
      for (let number = 5; number < 9; number += 1) insert(number, 'agadir', demoKey);
      await strapi.restart();
      const { data } = z.object({ data: publishedFiguresSchema }).parse(await fetchFigures());
      expect(data.quarters.map((told) => told.quarter)).toEqual([quarter]);
      const counts = run(`SELECT counts FROM published_figures WHERE period = '${quarter}' AND demo = false`);
      const { cells } = countsSchema.parse(JSON.parse(counts));
      expect(Object.entries(cells).map(([desk, own]) => [desk, own['received']])).toEqual([['nihit', 5]]);
    } finally {
      await strapi.stop();
    }
  },
);
