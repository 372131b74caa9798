import { makeCode } from '@portal/content/sealing/code.ts';
import { makeRequest, postJson, postRequest, vouching } from '../intake/post-request.ts';
import type { Bench } from './start-bench.ts';

/**
 * How long the follow-up takes to refuse a locator that exists and one that does not, by turns, and whether somebody
 * with a stop-watch could tell them apart (Mann–Whitney, two-sided).
 */
export async function compareAnswerTimes({ strapi, query }: Bench, samples: number): Promise<void> {
  const existing: number[] = [];
  const unknown: number[] = [];
  const locators = await storeMany(Math.ceil(samples / 4));
  const known = new Set((await query('SELECT locator FROM intake_requests')).map(({ locator }) => String(locator)));
  for (let sample = 0; sample < samples; sample += 1) {
    // Four tries each: the fifth would lock it.
    await ask(locators[sample % locators.length] ?? '', existing);
    await ask(makeUnknown(), unknown);
  }
  const p = compareSamples(existing, unknown);
  console.log(
    `  follow-up refused, ${samples} samples each: existing ${median(existing)} ms, unknown ${median(unknown)} ms ` +
      `(median), Mann–Whitney p = ${p.toFixed(3)}`,
  );

  async function ask(locator: string, times: number[]): Promise<void> {
    const start = performance.now();
    await postJson(strapi, '/api/intake/follow-up', { locator, auth: 'A'.repeat(43) }, vouching);
    times.push(performance.now() - start);
  }

  function makeUnknown(): string {
    const locator = makeCode(4);
    return known.has(locator) ? makeUnknown() : locator;
  }

  async function storeMany(count: number): Promise<string[]> {
    const stored: string[] = [];
    while (stored.length < count) {
      const request = await makeRequest(strapi);
      if ((await postRequest(strapi, request)).status === 201) stored.push(request.locator);
    }
    return stored;
  }
}

const median = (times: readonly number[]) => (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2);

/** Two-sided p by the normal approximation, which holds for thousands of samples. */
function compareSamples(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((time) => ({ time, isA: true })), ...b.map((time) => ({ time, isA: false }))];
  all.sort((x, y) => x.time - y.time);
  const rankSum = all.reduce((sum, { isA }, index) => (isA ? sum + index + 1 : sum), 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const mean = (a.length * b.length) / 2;
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  return 2 * (1 - findNormalShare(Math.abs(u - mean) / deviation));
}

/** Share of a normal distribution below z ≥ 0 (Abramowitz and Stegun 26.2.17). */
function findNormalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail = terms.reduce((sum, term, index) => sum + term * t ** (index + 1), 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
