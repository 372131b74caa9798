import { copyFile, link, rm, stat, utimes } from 'node:fs/promises';

/**
 * The same file under another name, in a release that is being made: it takes no room twice, and keeps its time. A file
 * that is there is replaced. Some shared folders know no links.
 */
export async function linkFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw error;
    await rm(to, { force: true });
    if (code === 'EEXIST') return linkFile(from, to);
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}
