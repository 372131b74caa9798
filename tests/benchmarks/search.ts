import { findToday } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { toSearchRecords } from '../../site/publish/to-search-records.ts';
import { createMiniSearchEngine } from './ask-minisearch.ts';
import { createPagefindEngine } from './ask-pagefind.ts';
import { createResolverEngine } from './ask-resolver.ts';
import type { Engine } from './engine.ts';
import { measureSite } from './measure-site.ts';
import { type Query, readQueries } from './read-queries.ts';
import { weighQuestions } from './weigh-questions.ts';

/**
 * `npm run bench:search -- <queries.tsv>`: success@3 of the portal's search and of two baselines over the seed.
 * `--misses` also prints the queries that the resolver answers wrongly, `--resolver` leaves the baselines out,
 * `--weight` weighs what questions load as the content grows, `--site=http://…` measures a running portal in Chromium.
 * docs/benchmarks.md says how to read it.
 */
const [file, ...options] = process.argv.slice(2);
if (!file) {
  console.error('Which queries? npm run bench:search -- <queries.tsv> [--misses]');
  process.exit(1);
}

const queries = readQueries(file);
const seed = readSeed(findToday());
const records = toSearchRecords(seed, () => true);
const site = options.find((option) => option.startsWith('--site='))?.slice('--site='.length);
if (site) {
  await measureSite(site, queries);
  process.exit(0);
}
if (options.includes('--weight')) {
  await weighQuestions(seed, queries);
  process.exit(0);
}
const engines = [createResolverEngine(seed, records)];
if (!options.includes('--resolver')) engines.push(await createPagefindEngine(records), createMiniSearchEngine(records));
for (const engine of engines) {
  print(engine, await judge(engine, queries, options.includes('--misses') && engine.name === 'resolver'));
  await engine.close();
}

interface Figures {
  readonly successes: Map<string, boolean[]>;
  readonly times: number[];
}

async function judge(engine: Engine, asked: readonly Query[], showMisses: boolean): Promise<Figures> {
  const successes = new Map<string, boolean[]>();
  const times: number[] = [];
  for (const query of asked) {
    for (const locale of query.locales) {
      const start = performance.now();
      const urls = (await engine.ask(query.text, locale)).slice(0, 3);
      times.push(performance.now() - start);
      const isFound = urls.some((url) => query.expected.some((path) => url === `/${locale}/${path}`));
      const key = query.language === 'arabizi' ? `arabizi in ${locale}` : query.language;
      for (const name of [key, 'all']) successes.set(name, [...(successes.get(name) ?? []), isFound]);
      if (showMisses && !isFound) console.log(`  line ${query.line} in ${locale}: ${query.text} → ${urls.join(' ')}`);
    }
  }
  return { successes, times };
}

function print({ name, bytes }: Engine, { successes, times }: Figures): void {
  const rows = [...successes].map(([key, all]) => {
    const right = all.filter(Boolean).length;
    return `${key} ${(right / all.length).toFixed(3)} (${right}/${all.length})`;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(`\n${name}: success@3 ${rows.join(', ')}`);
  console.log(`  p95 ${p95.toFixed(0)} ms a query`);
  const sizes = Object.entries(bytes).map(([locale, size]) => `${locale} ${(size / 1024).toFixed(1)} KB`);
  if (sizes.length > 0) console.log(`  index, brotli: ${sizes.join(', ')}`);
}
