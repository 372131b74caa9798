import { measureDistance } from '../words/measure-distance.ts';
import { splitWords } from '../words/split-words.ts';
import { toSound } from '../words/to-sound.ts';
import type { Ranking } from './rank-records.ts';

/**
 * The question with misspelt words written as the portal writes them; undefined when nothing needs saying.
 * The index holds sounds, so the spelling is taken from titles and summaries of what was found: a word that stands in none
 * stays as typed.
 */
export function correctQuestion(question: string, { readings, records }: Ranking): string | undefined {
  const spellings = listSpellings(records);
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

/** sound → words */
function listSpellings(records: Ranking['records']): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  const words = new Set([...records.values()].flatMap(([, title, summary]) => splitWords(`${title} ${summary}`)));
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
