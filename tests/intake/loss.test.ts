import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../site/server/start-server.ts';
import { type LossyProxy, startLossyProxy } from '../portal/lossy-proxy.ts';
import { keepText } from '../portal/traces.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from './databases.ts';
import { makeRequest, type Posted, postJson, solveWork } from './post-request.ts';

const seed = 20_261_128;

describe.each(databaseNames)('a network that loses three in ten, before the site and behind it, on %s', (database) => {
  let strapi: TestStrapi;
  let behind: LossyProxy;
  let before: LossyProxy;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    strapi = await startOn(database);
    closing.push(strapi.stop);
    behind = await startLossyProxy(strapi.url, seed);
    closing.push(behind.close);
    const options = { live: '/nowhere', cmsUrl: behind.url, siteOrigin: 'http://localhost:4321', trustProxy: false };
    const site = await startServer(options, 0, (line) => keepText('log', 'site', line));
    closing.push(site.close);
    before = await startLossyProxy(site.url, seed + 1);
    closing.push(before.close);
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  const count = (key: string) =>
    readValue(strapi, `SELECT count(*) FROM intake_requests WHERE idempotency_key = '${key}'`);

  it('gets every request there once, and no receipt without its row', async () => {
    const requests = await Promise.all(Array.from({ length: 16 }, () => makeRequest(strapi)));
    const proofs = await Promise.all(requests.map(() => solveWork(strapi)));
    for (const proxy of [before, behind]) proxy.setLoss(0.3);
    let failures = 0;
    await Promise.all(
      requests.map(async (request, index) => {
        for (let tries = 1; ; tries += 1) {
          // The very same bytes each time, as the form sends them.
          const body = { ...request, proofOfWork: proofs[index] };
          const answer: Posted | undefined = await postJson(before, '/intake', body).catch(() => undefined);
          if (answer && answer.status < 300) {
            expect(answer.body).toEqual({ commune: request.commune, locator: request.locator });
            expect(count(request.idempotencyKey)).toBe('1');
            return;
          }
          failures += 1;
          expect(answer?.body['reason'] ?? 'not-saved').toBe('not-saved');
          expect(tries).toBeLessThan(60);
        }
      }),
    );
    for (const { idempotencyKey } of requests) expect(count(idempotencyKey)).toBe('1');
    // It was a bad network, at both ends, and bad in more than one way.
    expect(failures).toBeGreaterThan(5);
    for (const { lost } of [before, behind]) expect(lost.size).toBeGreaterThan(1);
  });
});
