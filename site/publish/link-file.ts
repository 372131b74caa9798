import { copyFile, link, rename, rm, stat, utimes } from 'node:fs/promises';

/**
 * The same file under another name of another release: it takes no room twice, and keeps its time. A file that is there
 * is replaced. Some shared folders know no links.
 */
export async function linkFile(from: string, to: string): Promise<void> {
  const draft = `${to}.kept`;
  try {
    await link(from, draft);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    await copyFile(from, draft);
    const { atime, mtime } = await stat(from);
    await utimes(draft, atime, mtime);
  }
  await rename(draft, to);
  // Two names of one file: then nothing was renamed.
  await rm(draft, { force: true });
}
