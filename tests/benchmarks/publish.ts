import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findToday, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { startServer } from '../../site/server/start-server.ts';
import { serveContent } from './serve-content.ts';
import { watchMemory } from './watch-memory.ts';

/**
 * `npm run bench:publish -- [times …]`: from "Publish" to the page a visitor gets, with the seed and with about so many
 * times its pages, beside a plain `astro build` of the same content; docs/benchmarks.md says how to read it.
 */
const sizes = process.argv.slice(2).map(Number);
const edits = 3;
/** Between two visits, and between two looks at the edited page. */
const pauseMs = 100;

for (const times of sizes.length > 0 ? sizes : [1, 10]) await measure(times);

async function measure(times: number): Promise<void> {
  const content = multiplyPages(readSeed(findToday()), times);
  // Within the project, as in production: elsewhere Astro keeps what it renders with in one place for all builds.
  mkdirSync(join(projectFolder, '.portal'), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, '.portal', 'bench-publish-'));
  const cms = await serveContent(content);
  const live = join(folder, 'live');
  const site = await startServer(
    { live, cmsUrl: cms.url, siteOrigin: 'http://localhost:4321', trustProxy: false },
    0,
    () => {},
  );
  console.log(`\n× ${times}`);
  const plain = await buildPlainly(content, folder);
  const wishes = JSON.stringify({ folder, url: cms.url, token: cms.token });
  const started = performance.now();
  const program = fileURLToPath(new URL('run-bench-publisher.ts', import.meta.url));
  const publisher = spawn(process.execPath, [program, wishes], { stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    const stopFirst = watchMemory(process.pid);
    while (Number.isNaN(cms.onlineAt())) await sleep(50);
    const first = performance.now() - started;
    const firstMemory = stopFirst();
    const idle = await timePages(site.url, () => false, 100);
    const stop = watchMemory(process.pid);
    const waits: number[] = [];
    const during: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      const record = content.service[0];
      if (!record) throw new Error('The seed has no service.');
      const title = `${record.texts.fr.title.split(' (')[0]} (${edit})`;
      Object.assign(record.texts.fr, { title });
      const asked = performance.now();
      cms.publish('service', record.slug);
      during.push(...(await timePages(site.url, async () => isShown(`${site.url}/fr/guide/${record.slug}/`, title))));
      waits.push(performance.now() - asked);
      while (cms.onlineAt() < asked) await sleep(20);
    }
    const publishing = median(waits);
    const pages = countPages(join(folder, 'live'));
    console.log(`  pages                            ${pages}`);
    console.log(`  astro build alone                ${toSeconds(plain.ms)}, ${plain.memory} MB`);
    console.log(`  first publication, in full       ${toSeconds(first)}, ${firstMemory} MB`);
    console.log(`  publish to live, median of ${edits}     ${toSeconds(publishing)}, ${stop()} MB`);
    console.log(`  publish to live / astro build    ${(publishing / plain.ms).toFixed(2)}`);
    const [p95Idle, p95During] = [percentile(idle, 0.95), percentile(during, 0.95)];
    console.log(
      `  a page, 95 of 100 at most        idle ${p95Idle.toFixed(1)} ms, during a build ${p95During.toFixed(1)} ms (× ${(p95During / p95Idle).toFixed(1)}; ${during.length} asked)`,
    );
  } finally {
    publisher.kill();
    await site.close();
    cms.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPlainly(content: Snapshot, folder: string): Promise<{ ms: number; memory: number }> {
  const snapshot = join(folder, 'plain.json');
  writeFileSync(snapshot, JSON.stringify(content));
  const outFolder = join(folder, 'plain');
  const stop = watchMemory(process.pid);
  const start = performance.now();
  await buildPages({
    project: projectFolder,
    outFolder,
    snapshot,
    deskKeys: '/none',
    siteOrigin: 'http://localhost:4321',
  });
  const ms = performance.now() - start;
  rmSync(outFolder, { recursive: true, force: true });
  return { ms, memory: stop() };
}

/** Copies of the sheets and organisations, until there are about so many times the pages: each makes five, one a language. */
function multiplyPages(seed: Snapshot, times: number): Snapshot {
  const inSeed = 920;
  const each = 5 * (seed.service.length + seed.organisation.length);
  const copies = Array.from({ length: Math.round((inSeed * (times - 1)) / each) }, (_, copy) => `-${copy + 1}`);
  const copy = <T extends { slug: string }>(records: readonly T[]): T[] => [
    ...records,
    ...copies.flatMap((suffix) =>
      records.map((record) => ({ ...structuredClone(record), slug: record.slug + suffix })),
    ),
  ];
  return { ...seed, service: copy(seed.service), organisation: copy(seed.organisation) };
}

/** How long pages take, one after the other, until it is so. A few visitors, not a crowd: the build has the machine too. */
async function timePages(url: string, isOver: () => Promise<boolean> | boolean, most = Number.POSITIVE_INFINITY) {
  const paths = ['/fr/', '/ar/contact/', '/fr/bureaux/taliouine/', '/en/contact/', '/zgh/guide/asile/'];
  const times: number[] = [];
  for (let next = 0; times.length < most && !(await isOver()); next += 1) {
    const start = performance.now();
    const response = await fetch(url + paths[next % paths.length]);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${paths[next % paths.length]}: ${response.status}`);
    times.push(performance.now() - start);
    await sleep(pauseMs);
  }
  return times;
}

async function isShown(url: string, title: string): Promise<boolean> {
  const response = await fetch(url);
  return (await response.text()).includes(title);
}

function countPages(site: string): number {
  return readdirSync(site, { recursive: true }).filter((name) => /(?:^|\/)[^/]+\.html$/.test(String(name))).length;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function toSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
