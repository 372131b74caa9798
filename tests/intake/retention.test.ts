import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedRequest } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { deriveFollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLastExpiredWeek, formatIsoWeek } from '../../cms/src/intake/calendar.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { canary, makeRequest, postJson, postRequest, vouching } from './post-request.ts';

const days = 60;
const overWeek = findLastExpiredWeek(new Date(), days);
const nextWeek = formatIsoWeek(findToday(new Date(Date.now() - days * 86_400_000)));

// One story a database, for the care runs at a start: tests of their own would be twelve starts.
describe.each(databaseNames)('the care of the intake, on %s', (database) => {
  let strapi: TestStrapi;
  const run = (sql: string) => readValue(strapi, sql);
  const count = (table: string, where: string) => Number(run(`SELECT count(*) FROM ${table} WHERE ${where}`));
  const close = (week: string, list: string) =>
    run(`UPDATE intake_requests SET state = 'closed', closed_week = '${week}' WHERE locator IN (${list})`);
  const isInFiles = (text: string) =>
    (database === 'SQLite' ? readSqliteFiles(strapi.databaseFile) : readPostgresFiles(strapi)).some((file) =>
      file.includes(text),
    );
  const isQueued = (list: string, expected: number) =>
    expect.poll(() => count('intake_mail', `locator IN (${list})`), { timeout: 20_000 }).toBe(expected);

  async function store(wishes: Parameters<typeof makeRequest>[1] = {}): Promise<SealedRequest> {
    const request = await makeRequest(strapi, wishes);
    expect((await postRequest(strapi, request)).status).toBe(201);
    return request;
  }

  beforeAll(async () => {
    strapi = await startOn(database, { RETENTION_DAYS: String(days) });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('takes everything sealed of a request closed long enough ago, from the files too, and keeps its count', async () => {
    const { locator, auth, publicKey } = await deriveFollowUp(makeFollowUpCode());
    const followed = await store({ locator, visitor: { authHash: await hashAuth(auth), publicKey } });
    const over = [followed, await store(), await store(), await store({ theme: 'housing', commune: 'taliouine' })];
    const young = await store();
    const open = await store();
    const overList = toList(over);
    const keptList = toList([young, open]);
    await isQueued(`${overList},${keptList}`, 6);
    const message = { ...followed.envelope, ciphertext: `${'Q'.repeat(60)}${followed.envelope.ciphertext.slice(60)}` };
    run(
      'INSERT INTO intake_messages (locator, idempotency_key, author, iso_week, sealed_by, for_office) ' +
        `VALUES ('${locator}', '${randomUUID()}', 'note', '${overWeek}', 'desk', '${JSON.stringify(message)}')`,
    );
    close(overWeek, overList);
    close(nextWeek, toList([young]));
    run(`UPDATE intake_requests SET iso_week = '2020-W01' WHERE locator = '${open.locator}'`);
    const traces = [
      ...over.flatMap(({ envelope }) => [envelope.ciphertext.slice(100, 160), envelope.ciphertext.slice(-60)]),
      message.ciphertext.slice(0, 60),
      followed.visitor.authHash,
    ];
    // A search that finds nothing afterwards must have found it before.
    settle(strapi);
    for (const trace of traces) expect(isInFiles(trace)).toBe(true);

    await strapi.restart();
    for (const table of ['intake_requests', 'intake_messages', 'intake_mail']) {
      expect(count(table, `locator IN (${overList})`)).toBe(0);
    }
    expect(count('intake_requests', `locator IN (${keptList})`)).toBe(2);
    settle(strapi);
    for (const trace of [...traces, canary]) expect(isInFiles(trace)).toBe(false);

    const figures = run('SELECT commune, theme, closed_week, count FROM intake_figures ORDER BY commune').split('\n');
    expect(figures).toEqual([`agadir|health|${overWeek}|3`, expect.stringMatching(/^taliouine\|.*\|1$/)]);
    expect(count('intake_journal', "action = 'expired'")).toBe(4);
    const asked = await postJson(strapi, '/api/intake/follow-up', { locator, auth }, vouching);
    expect([asked.status, asked.text]).toEqual([404, '{"reason":"not-found"}']);
    expect(strapi.log()).toContain('the words of 4 closed requests were deleted');
    expect(strapi.log()).not.toContain('ALARM');
  });

  it('adds to the count, and raises an alarm, in numbers, when a request is lost or nobody can open it', async () => {
    const [lost, later] = [await store(), await store()];
    await isQueued(toList([lost, later]), 2);
    close(overWeek, toList([later]));
    run(`DELETE FROM intake_requests WHERE locator = '${lost.locator}'`);
    const unreadable = count('intake_requests', `closed_week IS NULL OR closed_week <> '${overWeek}'`);
    run('UPDATE intake_holders SET proved_on = NULL');
    await strapi.restart();
    expect(run("SELECT count FROM intake_figures WHERE commune = 'agadir'")).toBe('4');
    expect(strapi.log()).toContain(
      `ALARM: 1 announced requests are not in the database, and ${unreadable} envelopes cannot be opened`,
    );
    expect(strapi.log()).not.toMatch(new RegExp(`\\b${lost.locator}\\b`));
  });
});

const toList = (requests: readonly SealedRequest[]) => requests.map(({ locator }) => `'${locator}'`).join(',');

function readSqliteFiles(file: string): Buffer[] {
  return [file, `${file}-wal`, `${file}-journal`].filter((name) => existsSync(name)).map((name) => readFileSync(name));
}

/** The files of this database; PostgreSQL's log of writes is kept elsewhere, and recycled by it alone. */
function readPostgresFiles(strapi: TestStrapi): Buffer[] {
  const oid = readValue(strapi, `SELECT oid FROM pg_database WHERE datname = '${strapi.databaseName}'`);
  const folder = join(readValue(strapi, 'SHOW data_directory'), 'base', oid);
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}

/** PostgreSQL writes its pages when it likes. */
function settle(strapi: TestStrapi): void {
  if (strapi.database === 'PostgreSQL') readValue(strapi, 'CHECKPOINT');
}
