import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSmallSeed } from '../intake/small-seed.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { startPostgres } from '../portal/start-postgres.ts';
import { compileCms, makeTemplate } from '../portal/start-strapi.ts';
import { compareAnswerTimes } from './compare-answer-times.ts';
import { cutPowerOften } from './cut-power-often.ts';
import { fillDisk } from './fill-disk.ts';
import { killWhileWriting } from './kill-while-writing.ts';
import { measureWrites } from './measure-writes.ts';
import { startBench } from './start-bench.ts';

/**
 * `npm run bench:intake [-- --kills 20 --cuts 20 --posts 500 --samples 2000]`: what the intake bears, next to Strapi's own `create` and to a raw
 * INSERT in the same run, on SQLite and on PostgreSQL. docs/benchmarks.md keeps the figures.
 */
const read = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const kills = read('kills', 20);
const cuts = read('cuts', 20);
const posts = read('posts', 500);
const samples = read('samples', 2000);

const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
const postgres = startPostgres(await findFreePort());
try {
  compileCms();
  const seedFolder = makeSmallSeed(join(folder, 'seed'));
  const template = join(folder, 'template.db');
  await makeTemplate(template, { port: await findFreePort(), env: { PORTAL_SEED_FOLDER: seedFolder } });
  for (const database of ['SQLite', 'PostgreSQL'] as const) {
    console.log(`\n${database}`);
    const bench = await startBench(database, { template, seedFolder, postgresPort: postgres.port });
    try {
      await measureWrites(bench, posts);
      if (samples > 0) await compareAnswerTimes(bench, samples);
      if (kills > 0) await killWhileWriting(bench, kills);
      if (cuts > 0) await cutPowerOften(bench, postgres, cuts);
    } finally {
      await bench.strapi.stop();
    }
  }
  await fillDisk(template);
} finally {
  postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
