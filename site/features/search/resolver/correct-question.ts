import { measureDistance } from '../words/measure-distance.ts';
import { splitWords } from '../words/split-words.ts';
import { toSound } from '../words/to-sound.ts';
import type { SearchIndex } from './index-file.ts';
import type { Ranking } from './rank-records.ts';

/**
 * The question with misspelt words written as the portal writes them; undefined when nothing needs saying.
 * The index holds sounds, so the spelling is taken from titles and summaries: a word that stands in none stays as typed.
 */
export function correctQuestion(question: string, { readings }: Ranking, index: SearchIndex): string | undefined {
  const spellings = listSpellings(index);
  const corrections = new Map<string, string>();
  for (const { word, matches } of readings) {
    const near = matches.slice(0, 2).flatMap(({ entry }) => spellings.get(entry.term) ?? []);
    const right = near.find((spelling) => isMisspelling(word, spelling));
    if (right && !near.some((spelling) => isSameSpelling(word, spelling))) corrections.set(word, right);
  }
  if (corrections.size === 0) return undefined;
  return splitWords(question)
    .map((word) => corrections.get(word) ?? word)
    .join(' ');
}

const known = new WeakMap<SearchIndex, Map<string, string[]>>();

/** sound → words; made once an index, since it takes as long as a question. */
function listSpellings(index: SearchIndex): ReadonlyMap<string, readonly string[]> {
  const made = known.get(index);
  if (made) return made;
  const spellings = new Map<string, string[]>();
  known.set(index, spellings);
  const words = new Set(index.records.flatMap(([, , title, summary]) => splitWords(`${title} ${summary}`)));
  for (const word of words) spellings.set(toSound(word), [...(spellings.get(toSound(word)) ?? []), word]);
  return spellings;
}

/** Accents, hamza and ending apart. */
function isSameSpelling(word: string, spelling: string): boolean {
  const [a, b] = [toBare(word), toBare(spelling)];
  return a.startsWith(b) || b.startsWith(a);
}

function isMisspelling(word: string, spelling: string): boolean {
  if (word.length < 5 || isSameSpelling(word, spelling) || isArabic(word) !== isArabic(spelling)) return false;
  if (isArabic(word) && toSound(word) === toSound(spelling)) return false;
  const limit = Math.min(word.length, spelling.length) >= 7 ? 2 : 1;
  return measureDistance(toBare(word), toBare(spelling), limit) <= limit;
}

function toBare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/^ال/, '');
}

function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
