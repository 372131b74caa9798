import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Kind, recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import type { Gone } from './find-gone.ts';
import type { PortalPaths } from './portal-paths.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** One an edit: enough for pages that somebody opened some minutes ago. What has not changed takes no room twice. */
const keptReleases = 6;
const goneFile = 'gone.json';

const kinds = Object.keys(recordTypes) as [Kind, ...Kind[]];
const releaseSchema = z.object({
  /** Hash of the content the pages show. */
  content: z.string(),
  /** Hash of the code they are made with. */
  sources: z.string(),
  counts: z.partialRecord(z.enum(kinds), z.int()),
  /** What the search index of each language was made from. */
  index: z.record(z.string(), z.string()).default({}),
  /** The slug of each document. A release of an earlier version has none: then nothing counts as renamed. */
  documents: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
export type ReleaseFacts = z.infer<typeof releaseSchema>;

export interface Release {
  readonly folder: string;
  /** What visitors get; everything beside it in the folder is not served. */
  readonly site: string;
}

export async function createRelease(paths: PortalPaths, now = new Date()): Promise<Release> {
  const folder = join(paths.releases, now.toISOString().replaceAll(/[:.]/g, '-'));
  const site = join(folder, 'site');
  await mkdir(site, { recursive: true });
  return { folder, site };
}

export async function writeReleaseFacts({ folder }: Release, facts: ReleaseFacts): Promise<void> {
  await writeFileAtomic(join(folder, 'release.json'), JSON.stringify(facts));
}

/** What the pages of a release were made from (`reuse-pages`). */
export function toReadsFile(site: string): string {
  return join(dirname(site), 'reads.json');
}

/** What is online, or nothing before the first release. */
export async function readLiveFacts(paths: PortalPaths): Promise<ReleaseFacts | undefined> {
  try {
    const { folder } = await findLiveRelease(paths);
    return releaseSchema.parse(JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')));
  } catch {
    // Without readable facts there is nothing to compare with: the next build is a full one.
    return undefined;
  }
}

/** The site that is online, or nothing before the first release. */
export async function findLiveSite(paths: PortalPaths): Promise<string | undefined> {
  return existsSync(paths.live) ? realpath(paths.live) : undefined;
}

async function findLiveRelease(paths: PortalPaths): Promise<Release> {
  const site = join(dirname(paths.live), await readlink(paths.live));
  return { folder: dirname(site), site };
}

const goneSchema = z.record(z.string(), z.string().nullable());

/** The addresses that the release online says are gone. */
export async function readGone(paths: PortalPaths): Promise<Gone> {
  try {
    const { folder } = await findLiveRelease(paths);
    return goneSchema.parse(JSON.parse(await readFile(join(folder, goneFile), 'utf8')));
  } catch {
    return {};
  }
}

/** Beside the site, as the server reads it: with the release it goes online, and back. */
export async function writeGone({ folder }: Release, gone: Gone): Promise<void> {
  await writeFileAtomic(join(folder, goneFile), JSON.stringify(gone));
}

/** Puts a release online in one step: a request is answered by the old site or by the new one. */
export async function switchLive(paths: PortalPaths, release: Release): Promise<void> {
  const draft = `${paths.live}.${process.pid}.new`;
  await rm(draft, { force: true });
  await symlink(relative(dirname(paths.live), release.site), draft, 'dir');
  await rename(draft, paths.live);
}

/** Keeps the newest releases, so that `.portal/live` can be pointed back at one; those that were never finished go. */
export async function removeOldReleases(paths: PortalPaths, live: Release): Promise<void> {
  const names = (await readdir(paths.releases)).sort();
  const isFinished = (name: string) => existsSync(join(paths.releases, name, 'release.json'));
  const others = names.filter((name) => name !== basename(live.folder) && isFinished(name));
  const kept = new Set([basename(live.folder), ...others.slice(-(keptReleases - 1))]);
  const old = names.filter((name) => !kept.has(name));
  await Promise.all(old.map((name) => rm(join(paths.releases, name), { recursive: true, force: true })));
}
