import { measureDistance, measureLeastDistance, toConsonants } from '../words/measure-distance.ts';
import { listSounds } from '../words/to-sound.ts';
import type { SearchIndex, Term } from './index-file.ts';

export interface Match {
  readonly entry: Term;
  /** 1: the word itself; less: how near it sounds. */
  readonly nearness: number;
}

/** A sure match keeps only those that sound almost the same: the same word in another script. */
const slack = 0.14;
const mostMatches = 24;
/** Sure enough to count as found, never before the word itself. */
const synonymNearness = 0.86;

/** The terms of the index that a word of a question may stand for, nearest first. */
export function matchWord(word: string, index: SearchIndex): Match[] {
  const found = new Map<Term, number>();
  const keep = (entry: Term, nearness: number) => {
    if (nearness > (found.get(entry) ?? 0)) found.set(entry, nearness);
  };
  listSounds(word).forEach((sound, at) => {
    const trust = at === 0 ? 1 : 0.92;
    const consonants = toConsonants(sound);
    for (const entry of index.entries) {
      const nearness = trust * rateNearness(sound, entry.term, measureLeastDistance(consonants, entry.consonants));
      if (nearness > 0) keep(entry, nearness);
    }
    for (const other of index.synonyms.get(sound) ?? []) {
      const entry = index.byTerm.get(other);
      if (entry) keep(entry, synonymNearness * trust);
    }
  });
  const best = Math.max(0, ...found.values());
  return [...found]
    .map(([entry, nearness]) => ({ entry, nearness }))
    .filter(({ nearness }) => nearness >= best - slack || (nearness >= 0.5 && best < 0.85 && nearness >= best - 0.2))
    .toSorted((a, b) => b.nearness - a.nearness)
    .slice(0, mostMatches);
}

/**
 * 0: another word.
 *
 * @param least  they are known to be no nearer than this
 */
export function rateNearness(sound: string, term: string, least = 0): number {
  if (sound === term) return 1;
  const length = Math.max(sound.length, term.length);
  // Short words and numbers are themselves or nothing.
  if (length < 3 || /\d/.test(sound)) return 0;
  const begins = Math.min(sound.length, term.length) >= 4 && (term.startsWith(sound) || sound.startsWith(term));
  const prefix = begins ? 0.55 + 0.35 * (Math.min(sound.length, term.length) / length) : 0;
  if (Math.abs(sound.length - term.length) > 4) return prefix;
  const limit = length <= 3 ? 0.4 : length <= 5 ? 1 : length <= 7 ? 1.5 : 2.2;
  if (least > limit) return prefix;
  const distance = measureDistance(sound, term, limit);
  return Math.max(prefix, distance > limit ? 0 : 1 - (1.6 * distance) / length);
}
