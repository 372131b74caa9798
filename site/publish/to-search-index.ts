import type { Locale, Snapshot } from '@portal/content/schema';
import { type Entry, encodeEntries, type IndexFile } from '../features/search/resolver/index-file.ts';
import { splitWords } from '../features/search/words/split-words.ts';
import { toSound, toStopForm } from '../features/search/words/to-sound.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { listPhrases } from './search-phrases.ts';
import type { SearchRecord } from './to-search-records.ts';

const longestSummary = 130;

/** The resolver's index of one language: records as that language names them, words of every language. */
export function toSearchIndex(
  snapshot: Snapshot,
  records: readonly SearchRecord[],
  locale: Locale,
  vocabulary: Vocabulary,
): IndexFile {
  const stopWords = new Set(vocabulary.stopWords.map(toStopForm));
  const own = records.filter((record) => record.locale === locale);
  const weights = new Map<string, Map<number, number>>();
  own.forEach((record, at) => {
    for (const [term, weight] of weighTerms(listPhrases(snapshot, record, locale), stopWords)) {
      const places = weights.get(term) ?? new Map<number, number>();
      weights.set(term, places.set(at, weight));
    }
  });
  const entries: Entry[] = [...weights].map(([term, places]) => ({ term, records: places }));
  return {
    records: own.map(({ url, meta }) => [
      meta.kind,
      url.slice(locale.length + 2),
      meta.title,
      shorten(meta.summary, longestSummary),
    ]),
    ...encodeEntries(entries),
    stopWords: [...stopWords].join(' '),
    synonyms: vocabulary.synonyms.map((group) => [...new Set(group.map(toSound))].join(' ')).join(','),
  };
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

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}
