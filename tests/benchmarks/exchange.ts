import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceBatch, serviceReportsSchema } from '@portal/content/schema';
import { callAs } from '../intake/sign-in.ts';
import { makeSmallSeed } from '../intake/small-seed.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { compileCms, makeTemplate, startStrapi } from '../portal/start-strapi.ts';
import { watchMemory } from './watch-memory.ts';

/**
 * `npm run bench:exchange [-- --rows 50000]`: services of another directory written as drafts, in the parts in which the
 * page sends them, beside Strapi's own `create` of a sheet through its admin, one after the other, in the same run.
 */
const at = process.argv.indexOf('--rows');
const rows = at < 0 ? 5000 : Number(process.argv[at + 1]);
const baselineRows = 300;

const folder = mkdtempSync(join(tmpdir(), 'portal-exchange-'));
try {
  compileCms();
  const seedFolder = makeSmallSeed(join(folder, 'seed'));
  const template = join(folder, 'template.db');
  await makeTemplate(template, { port: await findFreePort(), env: { PORTAL_SEED_FOLDER: seedFolder } });
  const strapi = await startStrapi({ port: await findFreePort(), template, env: { PORTAL_SEED_FOLDER: seedFolder } });
  try {
    const path = '/content-manager/collection-types/api::service.service?locale=fr';
    // Signs in before the clock starts.
    await callAs(strapi, 'coordination', 'GET', path);
    const create = async (index: number) => {
      const sheet = { slug: `bench-${index}`, title: `Fiche ${index}`, summary: 'Une phrase.', cost: 'unknown' };
      const { status, text } = await callAs(strapi, 'coordination', 'POST', path, { ...sheet, confidence: 'none' });
      if (status !== 201) throw new Error(`Strapi's own create answered ${status}: ${text}`);
    };
    const own = await time(async () => {
      for (let index = 0; index < baselineRows; index += 1) await create(index);
    });
    const endWatch = watchMemory(process.pid, 1000);
    let written = 0;
    let slowest = 0;
    const imported = await time(async () => {
      for (let start = 0; start < rows; start += serviceBatch) {
        const seconds = await time(async () => {
          written += await writePart(start, Math.min(serviceBatch, rows - start));
        });
        slowest = Math.max(slowest, seconds);
      }
    });
    const perSecond = rows / imported;
    const baseline = baselineRows / own;
    console.log(`Strapi's own create: ${baselineRows} sheets in ${own.toFixed(1)} s, ${baseline.toFixed(1)} a second`);
    console.log(
      `import: ${written} of ${rows} written in ${imported.toFixed(1)} s, ${perSecond.toFixed(1)} a second: ` +
        `×${(perSecond / baseline).toFixed(2)}; slowest part ${slowest.toFixed(1)} s, ${endWatch()} MB at most`,
    );
    process.exitCode = written === rows ? 0 : 1;

    async function writePart(start: number, size: number): Promise<number> {
      const part = Array.from({ length: size }, (_, index) => toRow(start + index));
      const reply = await callAs(strapi, 'coordination', 'POST', '/exchange/services/write', {
        locale: 'fr',
        rows: part,
      });
      return serviceReportsSchema.parse(reply.body).reports.filter(({ outcome }) => outcome === 'written').length;
    }
  } finally {
    await strapi.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function toRow(index: number) {
  const documents = [{ document: 'La carte' }, { document: 'Une photo' }];
  return {
    line: index + 1,
    value: { id: `s-${index}`, name: `Service ${index}`, description: 'Une phrase.', required_documents: documents },
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
