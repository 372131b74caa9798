import { listNearSkeletons, toSkeleton } from '../words/to-skeleton.ts';
import { toSound } from '../words/to-sound.ts';
import type { CoreFile, RecordFile, Term, WordFile } from './index-file.ts';
import { decodeEntries } from './index-file.ts';

/** Reads a part of the index; throws when it cannot be had. */
export interface IndexParts {
  readWords(file: number): Promise<WordFile>;
  readRecords(file: number): Promise<RecordFile>;
}

/** What a question looks through: the core is there, the rest is read when it is needed and kept. */
export interface SearchIndex {
  readonly total: number;
  readonly stopWords: ReadonlySet<string>;
  findKind(record: number): string;
  /** The need a service belongs to. */
  findTheme(record: number): string | undefined;
  /** The words that may lie near these sounds. */
  readNear(sounds: readonly string[]): Promise<readonly Term[]>;
  /** The words that a mistyped word may stand for. */
  readFarther(word: string): Promise<readonly Term[]>;
  readRecords(records: readonly number[]): Promise<ReadonlyMap<number, RecordFile[number]>>;
}

/** All words with a first consonant are looked through for a mistyped one, as long as they are in so few files. */
const mostFilesOfFamily = 2;
/** How many consonants decide where a word is looked for; one more where the words of a place fill several files. */
const depth = 2;

export function openSearchIndex(core: CoreFile, parts: IndexParts): SearchIndex {
  const words = new Map<number, Promise<Term[]>>();
  const records = new Map<number, Promise<RecordFile>>();
  const readTerms = async (prefixes: readonly string[]) => {
    const files = [...new Set(prefixes.flatMap((prefix) => listFiles(prefix, core.starts)))];
    const read = await Promise.all(
      files.map((file) => keep(words, file, async () => decodeEntries(await parts.readWords(file)))),
    );
    return read.flat();
  };
  const toPlace = (skeleton: string) => {
    const place = skeleton.slice(0, depth);
    return listFiles(place, core.starts).length === 1 ? place : skeleton.slice(0, depth + 1);
  };
  const kinds = core.kinds.flatMap(repeat);
  const themes = core.themes.flatMap(repeat);
  return {
    total: kinds.length,
    stopWords: new Set(core.stopWords.split(' ')),
    findKind: (record) => kinds[record] ?? '',
    findTheme: (record) => themes[record],
    readNear: (sounds) => readTerms(sounds.map((sound) => toPlace(toSkeleton(sound)))),
    readFarther(word) {
      const family = toSkeleton(toSound(word)).slice(0, 1);
      const near = listNearSkeletons(word).map(toPlace);
      return readTerms(listFiles(family, core.starts).length <= mostFilesOfFamily ? [family, ...near] : near);
    },
    async readRecords(wanted) {
      const found = await Promise.all(
        wanted.map(async (record) => {
          const file = Math.floor(record / core.recordsInFile);
          const read = await keep(records, file, () => parts.readRecords(file));
          return [record, read[record % core.recordsInFile]] as const;
        }),
      );
      return new Map(found.flatMap(([record, read]) => (read ? [[record, read] as const] : [])));
    },
  };
}

function repeat([name, count]: readonly [string, number]): string[] {
  return Array<string>(count).fill(name);
}

/** A part that failed is asked for again. */
function keep<T>(kept: Map<number, Promise<T>>, file: number, read: () => Promise<T>): Promise<T> {
  const known = kept.get(file);
  if (known) return known;
  const reading = read();
  kept.set(file, reading);
  reading.catch(() => kept.delete(file));
  return reading;
}

/** The files that hold the words whose skeleton begins so. */
function listFiles(prefix: string, starts: readonly string[]): number[] {
  // A word without consonants begins with nothing: it lies before all others.
  const after = prefix === '' ? '' : `${prefix}~`;
  const files: number[] = [];
  starts.forEach((start, file) => {
    const next = starts[file + 1];
    if (start <= after && (next === undefined || next >= prefix)) files.push(file);
  });
  return files;
}
