import { createHash } from 'node:crypto';
import type { Snapshot } from '@portal/content/schema';
import { createFindRead } from '../../snapshot/find-read.ts';
import type { NotedReads } from './note-reads.ts';
import type { PageReads } from './page-reads.ts';

/** @returns a hash of what stands where something was read; the same for the same */
export function createHashRead(snapshot: Snapshot): (read: string) => string {
  const find = createFindRead(snapshot);
  return (read) =>
    createHash('sha256')
      .update(JSON.stringify(find(read)) ?? '')
      .digest('base64url')
      .slice(0, 16);
}

/** @returns the paths of the pages for which everything that was read still stands as it stood */
export function findUnchanged(before: PageReads, snapshot: Snapshot): ReadonlySet<string> {
  const hashRead = createHashRead(snapshot);
  const isSame = before.reads.map(([read, hash]) => hashRead(read) === hash);
  const areSame = (reads: readonly number[]) => reads.every((position) => isSame[position]);
  if (!areSame(before.always)) return new Set();
  return new Set(
    Object.entries(before.pages)
      .filter(([, reads]) => areSame(reads))
      .map(([path]) => path),
  );
}

/** @param taken  pages that were taken over: what they were made from is in `before` */
export function toPageReads(key: string, noted: NotedReads, taken: ReadonlySet<string>, before?: PageReads): PageReads {
  const hashRead = createHashRead(noted.findSnapshot());
  const positions = new Map<string, number>();
  const reads: [string, string][] = [];
  const toPosition = (read: string): number => {
    let position = positions.get(read);
    if (position === undefined) {
      position = reads.push([read, hashRead(read)]) - 1;
      positions.set(read, position);
    }
    return position;
  };
  const pages = Object.fromEntries([...noted.pages].map(([path, set]) => [path, [...set].map(toPosition)]));
  for (const path of taken)
    pages[path] = (before?.pages[path] ?? []).flatMap((position) => {
      const [read] = before?.reads[position] ?? [];
      return read === undefined ? [] : [toPosition(read)];
    });
  return { key, reads, always: [...noted.always].map(toPosition), pages };
}
