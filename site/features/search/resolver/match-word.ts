import { measureDistance, measureLeastDistance, toConsonants } from '../words/measure-distance.ts';
import { listSounds } from '../words/to-sound.ts';
import type { Term } from './index-file.ts';
import type { SearchIndex } from './search-index.ts';

export interface Match {
  readonly entry: Term;
  /** 1: the word itself; less: how near it sounds. */
  readonly nearness: number;
}

/** A sure match keeps only those that sound almost the same: the same word in another script. */
const slack = 0.14;
const mostMatches = 24;
export const sureNearness = 0.85;

/** The terms of the index that a word of a question may stand for, nearest first. */
export async function matchWord(word: string, index: SearchIndex): Promise<Match[]> {
  const sounds = listSounds(word);
  const near = await index.readNear(sounds);
  const matches = pickMatches(sounds, near);
  if ((matches[0]?.nearness ?? 0) >= sureNearness) return matches;
  return pickMatches(sounds, [...new Set([...near, ...(await index.readFarther(word))])]);
}

function pickMatches(sounds: readonly string[], terms: readonly Term[]): Match[] {
  const found = new Map<Term, number>();
  sounds.forEach((sound, at) => {
    const trust = at === 0 ? 1 : 0.92;
    const consonants = toConsonants(sound);
    for (const entry of terms) {
      const nearness = trust * rateNearness(sound, entry.term, measureLeastDistance(consonants, entry.consonants));
      if (nearness > (found.get(entry) ?? 0)) found.set(entry, nearness);
    }
  });
  const best = Math.max(0, ...found.values());
  return [...found]
    .map(([entry, nearness]) => ({ entry, nearness }))
    .filter(
      ({ nearness }) => nearness >= best - slack || (nearness >= 0.5 && best < sureNearness && nearness >= best - 0.2),
    )
    .toSorted((a, b) => b.nearness - a.nearness || (a.entry.term < b.entry.term ? -1 : 1))
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
