import { copyFileSync, linkSync, rmSync, statSync, utimesSync } from 'node:fs';

/**
 * The same file under another name, in a release that is being made: it takes no room twice, and keeps its time. A file
 * that is there is replaced. Some shared folders know no links. Not asynchronous: a publication links thousands, and the
 * way to the thread pool and back takes longer than a link.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw error;
    rmSync(to, { force: true });
    if (code === 'EEXIST') {
      linkFile(from, to);
      return;
    }
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
