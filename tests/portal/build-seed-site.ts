import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '@portal/content/schema';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { writeOfflineFiles } from '../../site/publish/offline/write-offline-files.ts';
import { precompress } from '../../site/publish/precompress.ts';
import { toSearchRecords } from '../../site/publish/to-search-records.ts';
import { writeCardScript } from '../../site/publish/write-card-script.ts';
import { writeFileAtomic } from '../../site/publish/write-file-atomic.ts';
import { writeSearchIndexes } from '../../site/publish/write-search-indexes.ts';

/** The pages of a snapshot with the small search index and what phones keep, without a Strapi and without open desks. */
export async function buildSeedSite(snapshot: Snapshot, folder: string, before?: string): Promise<string> {
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  const file = join(folder, 'snapshot.json');
  await writeFileAtomic(file, JSON.stringify(snapshot));
  await buildPages({
    project: projectFolder,
    outFolder: site,
    snapshot: file,
    deskKeys: join(folder, 'no-desk-keys.json'),
    siteOrigin: 'http://localhost:4321',
  });
  const records = toSearchRecords(snapshot, () => true);
  await writeSearchIndexes(snapshot, records, site);
  await writeCardScript(site);
  await writeOfflineFiles(site);
  await precompress(site, before);
  return site;
}
