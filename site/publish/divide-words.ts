import { type Entry, encodeEntries, type WordFile } from '../features/search/resolver/index-file.ts';
import { toSkeleton } from '../features/search/words/to-skeleton.ts';

/** Letters and records of one file; compressed, about 3 KB. */
const largestFile = 7000;

/** Words in the order of their skeletons, cut into files of about one size: more content makes more files, not larger ones. */
export function divideWords(entries: readonly Entry[]): { starts: string[]; files: WordFile[] } {
  const placed = entries
    .map((entry) => ({ entry, skeleton: toSkeleton(entry.term) }))
    .toSorted((a, b) => compare(a.skeleton, b.skeleton) || compare(a.entry.term, b.entry.term));
  const parts: { start: string; size: number; entries: Entry[] }[] = [];
  for (const { entry, skeleton } of placed) {
    const last = parts.at(-1);
    const size = entry.term.length + 2 * entry.records.size;
    if (last && last.size + size <= largestFile) {
      last.entries.push(entry);
      last.size += size;
    } else parts.push({ start: parts.length === 0 ? '' : skeleton, size, entries: [entry] });
  }
  return { starts: parts.map(({ start }) => start), files: parts.map((part) => encodeEntries(part.entries)) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
