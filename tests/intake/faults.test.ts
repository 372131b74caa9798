import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { makeRequest, postRequest, vouching } from './post-request.ts';
import { runBeside } from './run-beside.ts';

describe.each(databaseNames)('the intake, when something fails on %s', (database) => {
  let strapi: TestStrapi;
  const run = (sql: string) => readValue(strapi, sql);
  const count = (key: string) => Number(run(`SELECT count(*) FROM intake_requests WHERE idempotency_key = '${key}'`));

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('gives the receipt when the first answer was lost on its way', async () => {
    const request = await makeRequest(strapi);
    await sendAndHangUp(strapi, JSON.stringify(request));
    await expect.poll(() => count(request.idempotencyKey), { timeout: 20_000 }).toBe(1);
    const again = await postRequest(strapi, request);
    expect([again.status, again.body]).toEqual([200, { commune: 'agadir', locator: request.locator }]);
    expect(count(request.idempotencyKey)).toBe(1);
  });

  it('answers 503 while the database is locked, the other routes answer, and then it stores', async () => {
    const requests = await Promise.all(Array.from({ length: 12 }, () => makeRequest(strapi)));
    const unlock = await runBeside(strapi, lockScript);
    let isOver = false;
    const posts = Promise.all(requests.map((request) => postRequest(strapi, request))).finally(() => {
      isOver = true;
    });
    let visits = 0;
    while (!isOver) {
      expect((await fetch(`${strapi.url}/_health`)).status).toBe(204);
      expect((await fetch(`${strapi.url}/api/intake/challenge`)).status).toBe(200);
      visits += 1;
      await pause(50);
    }
    // Had the driver waited inside, the whole program would have stood still: hardly a visit in those seconds.
    expect(visits).toBeGreaterThan(10);
    for (const { status, body, headers } of await posts) {
      expect([status, body]).toEqual([503, { reason: 'not-saved' }]);
      expect(headers.get('retry-after')).toBe('30');
    }
    await unlock();
    const again = await Promise.all(requests.map((request) => postRequest(strapi, request)));
    expect(again.filter(({ status }) => status === 201 || status === 200)).toHaveLength(requests.length);
  });

  it('waits out a lock that is soon over', async () => {
    const request = await makeRequest(strapi);
    const unlock = await runBeside(strapi, lockScript);
    const post = postRequest(strapi, request);
    await pause(700);
    await unlock();
    expect((await post).status).toBe(201);
  });

  it('acknowledges nothing that the database takes back', async () => {
    const refuse =
      database === 'SQLite'
        ? [
            `CREATE TRIGGER refuse BEFORE INSERT ON intake_requests BEGIN SELECT RAISE(ABORT, 'no'); END`,
            'DROP TRIGGER refuse',
          ]
        : [
            `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';` +
              'CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON intake_requests DEFERRABLE INITIALLY DEFERRED ' +
              'FOR EACH ROW EXECUTE FUNCTION refuse()',
            'DROP TRIGGER refuse ON intake_requests',
          ];
    const request = await makeRequest(strapi);
    run(refuse[0] ?? '');
    const answer = await postRequest(strapi, request);
    run(refuse[1] ?? '');
    expect([answer.status, answer.body]).toEqual([503, { reason: 'not-saved' }]);
    expect(count(request.idempotencyKey)).toBe(0);
    expect((await postRequest(strapi, request)).status).toBe(201);
  });

  it.runIf(database === 'PostgreSQL')('goes on after the database was restarted, without a restart', async () => {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${strapi.databaseName}' AND pid <> pg_backend_pid()`;
    for (let trial = 0; trial < 3; trial += 1) {
      const requests = await Promise.all(Array.from({ length: 20 }, () => makeRequest(strapi)));
      const posts = requests.map((request) => postRequest(strapi, request));
      run(cut);
      const answers = await Promise.all(posts);
      for (const { status } of answers) expect([200, 201, 503]).toContain(status);
      const again = await Promise.all(requests.map((request) => postRequest(strapi, request)));
      expect(again.filter(({ status }) => status === 200 || status === 201)).toHaveLength(requests.length);
      for (const { idempotencyKey } of requests) expect(count(idempotencyKey)).toBe(1);
    }
  });
});

describe('six hundred bodies that never come to their end', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    strapi = await startOn('SQLite');
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('keep nobody out, and are closed', async () => {
    const { hostname, port } = new URL(strapi.url);
    const head = `POST /api/intake HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{`;
    let closed = 0;
    const sockets = Array.from({ length: 600 }, (_, index) => {
      const socket = connect(Number(port), hostname, () => socket.write(index % 2 === 0 ? head : head.slice(0, 60)));
      socket.on('error', () => {});
      socket.on('close', () => {
        closed += 1;
      });
      socket.resume();
      return socket;
    });
    await Promise.all(sockets.map((socket) => (socket.connecting ? once(socket, 'connect') : undefined)));
    expect((await postRequest(strapi, await makeRequest(strapi))).status).toBe(201);
    await expect.poll(() => closed, { timeout: 60_000, interval: 250 }).toBe(600);
    expect((await postRequest(strapi, await makeRequest(strapi))).status).toBe(201);
  });
});

/** Sends a request and cuts the line before the answer. */
async function sendAndHangUp(strapi: TestStrapi, body: string): Promise<void> {
  const { hostname, port } = new URL(strapi.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const headers = ['POST /api/intake HTTP/1.1', 'host: x', 'content-type: application/json'];
  const voucher = Object.entries(vouching).map(([name, value]) => `${name}: ${value}`);
  const length = `content-length: ${Buffer.byteLength(body)}`;
  socket.write(`${[...headers, ...voucher, length].join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  await once(socket, 'close');
}

/** As a careless backup does. */
const lockScript = `
const target = JSON.parse(process.argv[1]);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
if (target.file) {
  // On a busy disk the write before it may take its time.
  new (require('better-sqlite3'))(target.file, { timeout: 30000 }).exec('BEGIN EXCLUSIVE');
  console.log('locked');
} else {
  const client = new (require('pg').Client)(target);
  client.connect()
    .then(() => client.query('BEGIN; LOCK TABLE intake_requests IN ACCESS EXCLUSIVE MODE'))
    .then(() => console.log('locked'));
}`;
