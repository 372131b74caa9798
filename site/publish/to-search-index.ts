import { createHash } from 'node:crypto';
import type { Locale, Snapshot } from '@portal/content/schema';
import type { CoreFile, Entry, RecordFile, WordFile } from '../features/search/resolver/index-file.ts';
import { splitWords } from '../features/search/words/split-words.ts';
import { toSound, toStopForm } from '../features/search/words/to-sound.ts';
import { divideWords } from './divide-words.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { listPhrases } from './search-phrases.ts';
import { type SearchRecord, searchedKinds } from './to-search-records.ts';

/** The resolver's index of one language, as the files it is loaded from. */
export interface SearchIndexFiles {
  readonly core: CoreFile;
  readonly words: readonly WordFile[];
  readonly records: readonly RecordFile[];
}

const longestSummary = 130;
/** A question shows ten records: small files hold little else. */
const recordsInFile = 12;

/** Records as the language names them, words of every language. */
export function toSearchIndex(
  snapshot: Snapshot,
  records: readonly SearchRecord[],
  locale: Locale,
  vocabulary: Vocabulary,
): SearchIndexFiles {
  const stopWords = new Set(vocabulary.stopWords.map(toStopForm));
  const themes = new Map(snapshot.service.map(({ slug, theme }) => [slug, theme]));
  const own = sortRecords(
    themes,
    records.filter((record) => record.locale === locale),
  );
  const weights = new Map<string, Map<number, number>>();
  const listPhrasesOf = listPhrases(snapshot, locale);
  own.forEach((record, at) => {
    for (const [term, weight] of weighTerms(listPhrasesOf(record), stopWords)) {
      const places = weights.get(term) ?? new Map<number, number>();
      weights.set(term, places.set(at, weight));
    }
  });
  const entries = addSynonyms(weights, vocabulary.synonyms);
  const { starts, files } = divideWords(entries);
  const pages = own.map(({ url, meta }): RecordFile[number] => [
    url.slice(locale.length + 2),
    meta.title,
    shorten(meta.summary, longestSummary),
  ]);
  const recordFiles = Array.from({ length: Math.ceil(pages.length / recordsInFile) }, (_, file) =>
    pages.slice(file * recordsInFile, (file + 1) * recordsInFile),
  );
  const stamp = createHash('sha256')
    .update(JSON.stringify([files, recordFiles]))
    .digest('hex')
    .slice(0, 12);
  return {
    core: {
      stamp,
      kinds: countRuns(own.map(({ kind }) => kind)),
      themes: countRuns(own.flatMap(({ kind, slug }) => (kind === 'service' ? (themes.get(slug) ?? '') : []))),
      recordsInFile,
      starts,
      stopWords: [...stopWords].join(' '),
    },
    words: files,
    records: recordFiles,
  };
}

/** Kinds together; within them, what is often found by one question: one file then serves several of its answers. */
function sortRecords(themes: ReadonlyMap<string, string>, records: readonly SearchRecord[]): SearchRecord[] {
  const toOrder = ({ kind, slug }: SearchRecord) => (kind === 'service' ? `${themes.get(slug)} ${slug}` : slug);
  return records.toSorted(
    (a, b) => searchedKinds.indexOf(a.kind) - searchedKinds.indexOf(b.kind) || (toOrder(a) < toOrder(b) ? -1 : 1),
  );
}

/** `a a b` → a twice, b once. */
function countRuns(names: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.[0] === name) last[1] += 1;
    else runs.push([name, 1]);
  }
  return runs;
}

/** A word alone says more than a word among five; a word said often says more, but ever less. */
function weighTerms(
  phrases: readonly { text: string; weight: number }[],
  stopWords: ReadonlySet<string>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { text, weight } of phrases) {
    const words = splitWords(text).filter((word) => !stopWords.has(toStopForm(word)));
    const terms = new Set(words.map(toSound).filter((term) => term.length > 1 && term.length < 24));
    for (const term of terms) sums.set(term, (sums.get(term) ?? 0) + weight / Math.sqrt(terms.size));
  }
  return new Map([...sums].flatMap(([term, sum]) => (sum < 0.15 ? [] : [[term, toLevel(sum)]])));
}

function toLevel(sum: number): number {
  return Math.max(1, Math.min(9, Math.round(3 * Math.log2(1 + sum))));
}

/** A word of a group says about three quarters of what the others say. */
const synonymShare = 0.75;

/** A word of a group finds what the others find, never before the word itself. */
function addSynonyms(
  weights: ReadonlyMap<string, ReadonlyMap<number, number>>,
  groups: readonly (readonly string[])[],
): Entry[] {
  const all = new Map(weights);
  for (const group of groups) {
    const terms = [...new Set(group.map(toSound))];
    for (const term of terms) {
      const places = new Map(all.get(term));
      for (const other of terms.filter((candidate) => candidate !== term)) {
        for (const [record, weight] of weights.get(other) ?? [])
          places.set(record, Math.max(places.get(record) ?? 1, Math.round(weight * synonymShare)));
      }
      if (places.size > 0) all.set(term, places);
    }
  }
  return [...all].map(([term, records]) => ({ term, records }));
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}
