import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findToday } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { writeOpenData } from '../../site/open-data/write-open-data.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { dateChanges } from '../../site/publish/date-changes.ts';
import { indexRecords } from '../../site/publish/index-records.ts';
import { precompress } from '../../site/publish/precompress.ts';
import { placeSharingPictures } from '../../site/publish/sharing-pictures/place-sharing-pictures.ts';
import { toSearchRecords } from '../../site/publish/to-search-records.ts';
import { writeCrawlerFiles } from '../../site/publish/write-crawler-files.ts';
import { writeFileAtomic } from '../../site/publish/write-file-atomic.ts';
import { writeFiles } from '../../site/publish/write-files.ts';
import { writeSearchIndexes } from '../../site/publish/write-search-indexes.ts';

/**
 * `npm run bench:feeds`: what the open data and the pictures for sharing add to a build of the seed, as a ratio. The
 * first build of a machine draws and compresses everything; the next ones find it done, as a publication does.
 */
const folder = mkdtempSync(join(tmpdir(), 'portal-feeds-'));
const origin = 'http://localhost:4321';
const snapshot = readSeed(findToday());
const store = join(folder, 'store');

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function buildRest(site: string, before?: string): Promise<void> {
  const file = join(folder, 'snapshot.json');
  await writeFileAtomic(file, JSON.stringify(snapshot));
  const deskKeys = join(folder, 'no-desk-keys.json');
  await buildPages({ project: projectFolder, outFolder: site, snapshot: file, deskKeys, siteOrigin: origin });
  const records = toSearchRecords(snapshot, () => true);
  await indexRecords(records, site);
  await writeSearchIndexes(snapshot, records, site);
  await precompress(site, before);
}

async function writeOpen(site: string, pages: string, before?: string): Promise<void> {
  const changes = await dateChanges(snapshot, join(folder, 'changes.json'));
  await writeFiles(writeOpenData({ snapshot, changes, origin }), site);
  await placeSharingPictures(snapshot, site, store);
  await writeCrawlerFiles(pages, origin);
  await precompress(site, before);
}

try {
  const at = (name: string) => join(folder, name);
  const firstRest = await time(() => buildRest(at('rest-1')));
  const firstOpen = await time(() => writeOpen(at('open-1'), at('rest-1')));
  const nextRest = await time(() => buildRest(at('rest-2'), at('rest-1')));
  const nextOpen = await time(() => writeOpen(at('open-2'), at('rest-2'), at('open-1')));
  const show = (label: string, rest: number, open: number) =>
    console.log(
      `${label}: ${rest.toFixed(1)} s without, ${open.toFixed(1)} s more with: ×${((rest + open) / rest).toFixed(3)}`,
    );
  show('first build', firstRest, firstOpen);
  show('next build ', nextRest, nextOpen);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
