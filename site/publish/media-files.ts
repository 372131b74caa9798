import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Where each file lies on this machine, by its address on the site (`/media/<hash>.mp3`). */
export type MediaFiles = ReadonlyMap<string, string>;

export async function placeMedia(files: MediaFiles, site: string): Promise<void> {
  if (files.size > 0) await mkdir(join(site, 'media'), { recursive: true });
  // A link takes no room; some shared folders know none.
  for (const [url, file] of files) await link(file, join(site, url)).catch(() => copyFile(file, join(site, url)));
}

export async function removeOldMedia(folder: string, files: MediaFiles): Promise<void> {
  const kept = new Set([...files.values()].map((file) => basename(file)));
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => !kept.has(name)).map((name) => rm(join(folder, name), { force: true })));
}

export function hashMedia(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
