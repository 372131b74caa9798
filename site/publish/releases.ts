import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Kind, recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import type { PortalPaths } from './portal-paths.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

const keptReleases = 3;

const kinds = Object.keys(recordTypes) as [Kind, ...Kind[]];
const releaseSchema = z.object({
  /** Hash of the content the pages show. */
  content: z.string(),
  /** Hash of the code they are made with. */
  sources: z.string(),
  counts: z.partialRecord(z.enum(kinds), z.int()),
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

/** What is online, or nothing before the first release. */
export async function readLiveFacts(paths: PortalPaths): Promise<ReleaseFacts | undefined> {
  try {
    const folder = join(dirname(paths.live), dirname(await readlink(paths.live)));
    return releaseSchema.parse(JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')));
  } catch {
    // Without readable facts there is nothing to compare with: the next build is a full one.
    return undefined;
  }
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
