import { makeRequest, postRequest } from '../intake/post-request.ts';
import { callAs } from '../intake/sign-in.ts';
import type { Bench } from './start-bench.ts';

const emptyEvent = {
  type: 'workshop',
  commune: 'taliouine',
  startsOn: '2026-12-01',
  endsOn: '2026-12-01',
  precision: 'day',
  eventStatus: 'confirmed',
  title: 'Bench',
  summary: 'Bench',
  sources: [{ title: 'Bench' }],
};

/** So many at the same moment: by the intake, by Strapi's own `create` through its admin, and by a raw INSERT. */
export async function measureWrites({ strapi, query }: Bench, posts: number): Promise<void> {
  const requests = await Promise.all(Array.from({ length: posts }, () => makeRequest(strapi)));
  const bytes = JSON.stringify(requests[0]).length;
  const before = await countRows();

  const sent = await time(requests.map((request) => async () => (await postRequest(strapi, request)).status));
  const accepted = sent.results.filter((status) => status === 201).length;
  const stored = (await countRows()) - before;
  print(`intake, ${posts} at once of ${bytes} bytes`, sent);
  console.log(`    ${accepted} accepted, ${accepted - stored} lost, ${Math.max(0, stored - accepted)} duplicate`);
  const taken = posts - accepted;
  if (taken > 0) console.log(`    ${taken} told to make another code (four letters, already taken) or refused`);

  const path = '/content-manager/collection-types/api::event.event?locale=fr';
  // Signs in before the clock starts.
  await callAs(strapi, 'coordination', 'GET', path);
  const created = await time(
    requests.map(({ idempotencyKey, envelope }) => async () => {
      const event = { ...emptyEvent, slug: `bench-${idempotencyKey}`, details: toLines(envelope) };
      return callAs(strapi, 'coordination', 'POST', path, event);
    }),
  );
  const refused = created.results.find(({ status }) => status !== 201);
  // A refusal is quicker than a row: it would be no measure.
  if (refused) throw new Error(`Strapi's own create was refused: ${JSON.stringify(refused.body)}`);
  print("Strapi's own create", created);

  await query('CREATE TABLE bench_rows (id VARCHAR(36) PRIMARY KEY, envelope TEXT NOT NULL)');
  const inserted = await time(
    requests.map(({ idempotencyKey, envelope }) => async () => {
      await query('INSERT INTO bench_rows (id, envelope) VALUES ($1, $2)', [idempotencyKey, JSON.stringify(envelope)]);
    }),
  );
  print('raw INSERT on one connection', inserted);

  async function countRows(): Promise<number> {
    return Number((await query('SELECT count(*) AS count FROM intake_requests'))[0]?.['count']);
  }
}

/** As many bytes as a request has, in lines that an event may have. */
function toLines(envelope: unknown): string {
  return (JSON.stringify(envelope).match(/.{1,390}/g) ?? []).join('\n');
}

interface Timed<T> {
  readonly results: readonly T[];
  readonly times: readonly number[];
  readonly seconds: number;
}

async function time<T>(work: readonly (() => Promise<T>)[]): Promise<Timed<T>> {
  const start = performance.now();
  const times: number[] = [];
  const results = await Promise.all(
    work.map(async (run) => {
      const result = await run();
      times.push(performance.now() - start);
      return result;
    }),
  );
  return { results, times, seconds: (performance.now() - start) / 1000 };
}

function print(name: string, { times, seconds }: Timed<unknown>): void {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = (sorted[Math.floor(sorted.length * 0.95)] ?? 0) / 1000;
  console.log(`  ${name}: ${(times.length / seconds).toFixed(0)} a second, p95 ${p95.toFixed(1)} s`);
}
