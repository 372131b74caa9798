import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Change, findToday, type Kind, type Snapshot } from '@portal/content/schema';
import { type CmsConnection, type Documents, type Floors, fetchDeskKeys, fetchFigures } from '../cms-client/index.ts';
import type { TileSource } from '../features/map/tile-source.ts';
import type { OpenFile } from '../open-data/edition.ts';
import type { Licence } from '../open-data/licence.ts';
import { writeOpenData } from '../open-data/write-open-data.ts';
import { buildPages } from './build-pages.ts';
import { checkTiles } from './check-tiles.ts';
import { dateChanges } from './date-changes.ts';
import { findGone, type Gone } from './find-gone.ts';
import { hashFiles } from './hash-files.ts';
import { holdLock } from './hold-lock.ts';
import { type IndexDigests, indexRecords } from './index-records.ts';
import { keepDocuments, keepRecordings } from './keep-media.ts';
import { keepPictures } from './keep-pictures.ts';
import { listAddresses } from './list-addresses.ts';
import { placeMedia, removeOldMedia } from './media-files.ts';
import { writeOfflineFiles } from './offline/write-offline-files.ts';
import { pinDeskKeys } from './pin-desk-keys.ts';
import { type PortalPaths, toPortalPaths } from './portal-paths.ts';
import { precompress } from './precompress.ts';
import { pullContent } from './pull-content.ts';
import {
  createRelease,
  findLiveSite,
  type Release,
  readGone,
  readLiveFacts,
  removeOldReleases,
  switchLive,
  toReadsFile,
  writeGone,
  writeReleaseFacts,
} from './releases.ts';
import { placeSharingPictures } from './sharing-pictures/place-sharing-pictures.ts';
import { toSearchRecords } from './to-search-records.ts';
import { writeCardScript } from './write-card-script.ts';
import { writeCrawlerFiles } from './write-crawler-files.ts';
import { writeFileAtomic } from './write-file-atomic.ts';
import { writeFiles } from './write-files.ts';
import { writeSearchIndexes } from './write-search-indexes.ts';

export interface Publication {
  /** The Astro project, with the contract and the words beside it. */
  readonly project: string;
  /** Where releases are kept (`.portal`). */
  readonly folder: string;
  readonly connection: CmsConnection;
  readonly siteOrigin: string;
  readonly floors: Floors;
  /** The operator's own map. */
  readonly tiles?: TileSource | undefined;
  /** Of the portal's own texts. */
  readonly licence?: Licence | undefined;
  /** For `security.txt`. */
  readonly securityContact?: string | undefined;
  /** Somebody has looked: fewer records than before are meant. */
  readonly acceptFewer?: boolean;
  /** Keys of a demonstration are published too. */
  readonly takeDemoKeys?: boolean;
  /** Changed keys that an operator has compared: `agadir:1234 5678 …`. */
  readonly acceptedKeys?: readonly string[];
  /** Days that a closed request is kept; the form says so. */
  readonly retentionDays?: number;
  /** What has changed since the last pull; absent: everything is pulled. */
  readonly changes?: readonly Change[] | undefined;
  /** Do nothing when neither content nor code have changed since the last release. */
  readonly skipUnchanged?: boolean;
  /** The content is here, checked and kept. */
  readonly onPulled?: () => void;
  /** There is something new, and its pages are about to be built. */
  readonly onBuild?: () => void;
  readonly report: (line: string) => void;
}

/** What the pages are made of, beside the content. */
const sourcePaths = [
  'site',
  'content/opening-hours',
  'content/schema',
  'content/strings',
  'content/vocabulary',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Makes a new site from what Strapi publishes and puts it online.
 * Whatever fails on the way, the site that is online stays as it is.
 */
export async function publishSite(publication: Publication): Promise<'published' | 'unchanged'> {
  const paths = toPortalPaths(publication.folder);
  return holdLock(paths.lock, 'another build of the site', async () => {
    const { project, report, siteOrigin, tiles } = publication;
    await checkTiles(project, tiles);
    const live = await readLiveFacts(paths);
    const { connection, floors, changes } = publication;
    const online = publication.acceptFewer ? undefined : live?.counts;
    const pulled = await pullContent({ connection, floors, online, changes, file: paths.pulled, report });
    publication.onPulled?.();
    const spoken = await keepRecordings(pulled.snapshot, connection, paths.recordings);
    const written = await keepDocuments(spoken.snapshot, connection, paths.documents);
    const { snapshot, files } = await keepPictures(written.snapshot, connection, paths.pictures);
    const text = JSON.stringify(snapshot);
    const deskKeys = await pullDeskKeys(publication, paths);
    const figures = JSON.stringify(await fetchFigures(connection));
    // What is to come and what is over is decided when pages are built: another day is another site.
    const today = findToday();
    const content = hashTexts([text, deskKeys, figures, today]);
    const sources = await hashFiles(project, sourcePaths, {
      ignore: /\.test\.ts$/,
      also: [
        siteOrigin,
        tiles ? JSON.stringify(tiles) : '',
        publication.licence?.id ?? '',
        publication.securityContact ?? '',
      ],
    });
    await writeFileAtomic(paths.snapshot, text);
    await writeFileAtomic(paths.deskKeys, deskKeys);
    await writeFileAtomic(paths.figures, figures);
    if (publication.skipUnchanged && live?.content === content && live.sources === sources) return 'unchanged';
    publication.onBuild?.();
    const release = await createRelease(paths);
    try {
      const earlier = live?.sources === sources ? live.index : {};
      const key = hashTexts([sources, deskKeys, figures, today]);
      const index = await fillRelease(release, snapshot, publication, paths, earlier, key);
      await placeMedia(new Map([...spoken.files, ...written.files, ...files]), release.site);
      await writeGone(release, await compareAddresses(paths, release, live?.documents ?? {}, pulled.documents));
      const { documents } = pulled;
      await writeReleaseFacts(release, { content, sources, counts: countRecords(snapshot), documents, index });
      await switchLive(paths, release);
    } catch (error) {
      // What still writes into it may hinder that; the next publication takes away what was never finished.
      await rm(release.folder, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    await removeOldReleases(paths, release);
    await removeOldMedia(paths.recordings, spoken.files);
    await removeOldMedia(paths.documents, written.files);
    await removeOldMedia(paths.pictures, files);
    report('The new site is online.');
    return 'published';
  });
}

function hashTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

async function pullDeskKeys(publication: Publication, paths: PortalPaths): Promise<string> {
  const { connection, takeDemoKeys = false, acceptedKeys = [], retentionDays = 365, report } = publication;
  const fetched = await fetchDeskKeys(connection);
  const folder = paths.deskKeyPins;
  const keys = await pinDeskKeys({ fetched, folder, takeDemoKeys, accepted: acceptedKeys, report });
  return JSON.stringify({ keys, retentionDays });
}

async function fillRelease(
  release: Release,
  snapshot: Snapshot,
  publication: Publication,
  paths: PortalPaths,
  earlierIndex: IndexDigests,
  /** Of all that pages are made from beside the content. */
  key: string,
): Promise<IndexDigests> {
  const { project, siteOrigin, tiles, licence, report } = publication;
  const before = await findLiveSite(paths);
  report('Building the pages …');
  const pages = buildPages({
    project,
    outFolder: release.site,
    snapshot: paths.snapshot,
    deskKeys: paths.deskKeys,
    figures: paths.figures,
    siteOrigin,
    tiles,
    licence,
    reuse: {
      key,
      writeTo: toReadsFile(release.site),
      before: before === undefined ? undefined : { site: before, reads: toReadsFile(before) },
    },
  });
  // Astro works in a process of its own; it empties the folder first, so that nothing may be written before it has ended.
  const [openData] = await Promise.all([makeOpenData(snapshot, publication, paths), pages]);
  report('Writing the open data …');
  await writeFiles(openData, release.site);
  await placeSharingPictures(snapshot, release.site, paths.sharingPictures);
  await writeCrawlerFiles(release.site, siteOrigin, publication.securityContact);
  const hasPage = (path: string) => existsSync(join(release.site, path, 'index.html'));
  const records = toSearchRecords(snapshot, hasPage);
  report(`Indexing ${records.length} records for the search …`);
  const [digests] = await Promise.all([
    indexRecords(records, release.site, before === undefined ? undefined : { site: before, digests: earlierIndex }),
    writeSearchIndexes(snapshot, records, release.site),
  ]);
  await writeCardScript(release.site);
  await writeOfflineFiles(release.site);
  report('Compressing …');
  const { compressed, kept } = await precompress(release.site, before);
  report(`${compressed} files compressed, ${kept} as before.`);
  return digests;
}

async function makeOpenData(
  snapshot: Snapshot,
  { siteOrigin, licence }: Publication,
  paths: PortalPaths,
): Promise<OpenFile[]> {
  const changes = await dateChanges(snapshot, paths.changes);
  return writeOpenData({ snapshot, changes, origin: siteOrigin, licence });
}

async function compareAddresses(
  paths: PortalPaths,
  release: Release,
  documentsBefore: Documents,
  documentsNow: Documents,
): Promise<Gone> {
  const live = await findLiveSite(paths);
  const before = live === undefined ? new Set<string>() : await listAddresses(live);
  const now = await listAddresses(release.site);
  return findGone({ gone: await readGone(paths), before, now, documentsBefore, documentsNow });
}

function countRecords(snapshot: Snapshot): Record<string, number> {
  return Object.fromEntries(Object.entries(snapshot).map(([kind, records]) => [kind as Kind, records.length]));
}
