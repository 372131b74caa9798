import { brotliCompressSync } from 'node:zlib';
import { locales, type Snapshot } from '@portal/content/schema';
import { decodeEntries, encodeEntries } from '../../site/features/search/resolver/index-file.ts';
import { type Resolution, resolveQuestion } from '../../site/features/search/resolver/resolve-question.ts';
import { openIndexFiles } from '../../site/publish/open-index-files.ts';
import { readVocabulary } from '../../site/publish/read-vocabulary.ts';
import { type SearchIndexFiles, toSearchIndex } from '../../site/publish/to-search-index.ts';
import { toSearchRecords } from '../../site/publish/to-search-records.ts';
import { multiplyRecords } from './multiply-records.ts';
import type { Query } from './read-queries.ts';

/** What the answer to each request weighs beside its body. */
const headerBytes = 300;

/** Prints what a question loads of the index, and how long the index takes to make, as the content grows. */
export async function weighQuestions(seed: Snapshot, queries: readonly Query[]): Promise<void> {
  const vocabulary = readVocabulary();
  let least = 0;
  for (const times of [1, 2, 5, 10]) {
    const snapshot = multiplyRecords(seed, times);
    const records = toSearchRecords(snapshot, () => true);
    const start = performance.now();
    const files = new Map(locales.map((locale) => [locale, toSearchIndex(snapshot, records, locale, vocabulary)]));
    const seconds = (performance.now() - start) / 1000;
    const sizes = new Map<object, number>();
    const weigh = (file: object) => {
      const known = sizes.get(file) ?? brotliCompressSync(JSON.stringify(file)).length + headerBytes;
      sizes.set(file, known);
      return known;
    };
    const whole = new Map([...files].map(([locale, index]) => [locale, openIndexFiles(joinWords(index))]));
    let same = 0;
    const first: number[] = [];
    const further: number[] = [];
    const read = new Map<string, Set<object>>();
    for (const { text, locales: asked } of queries) {
      for (const locale of asked) {
        const index = files.get(locale);
        if (!index) continue;
        const needed = new Set<object>();
        const answer = await resolveQuestion(
          text,
          openIndexFiles(index, (file) => needed.add(file)),
          locale,
        );
        const wholeIndex = whole.get(locale);
        if (wholeIndex && listFirst(answer) === listFirst(await resolveQuestion(text, wholeIndex, locale))) same += 1;
        const kept = read.get(locale);
        if (kept) further.push(sum([...needed].filter((file) => !kept.has(file)).map(weigh)));
        first.push(sum([index.core, ...needed].map(weigh)));
        read.set(locale, new Set([...(kept ?? []), ...needed]));
      }
    }
    const mean = sum(first) / first.length;
    if (times === 1) least = mean;
    console.log(
      `${records.length} records (× ${times}): a first question loads ${kilobytes(mean)} KB of the index (95 of 100 at most ` +
        `${kilobytes(pick(first, 0.95))}, × ${(mean / least).toFixed(2)}), a further one ${kilobytes(sum(further) / further.length)} ` +
        `(at most ${kilobytes(Math.max(...further))}); made in ${seconds.toFixed(1)} s; ` +
        `${((100 * same) / first.length).toFixed(1)} % answered as by the undivided index`,
    );
  }
}

/** The same index in one file of words: what dividing it costs in answers. */
function joinWords(index: SearchIndexFiles): SearchIndexFiles {
  const words = [encodeEntries(index.words.flatMap(decodeEntries))];
  return { ...index, core: { ...index.core, starts: [''] }, words };
}

function listFirst({ hits }: Resolution): string {
  return hits
    .slice(0, 3)
    .map(({ url }) => url)
    .join(' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function pick(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
