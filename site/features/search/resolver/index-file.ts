import * as z from 'zod/mini';
import { toConsonants } from '../words/measure-distance.ts';

/** One record a visitor may be sent to. */
const recordSchema = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/**
 * `/search/<locale>.json`: what the resolver knows, written by the publisher.
 * Sorted terms share their beginnings, so each is stored as how many letters it keeps of the one before, and the rest.
 */
export const indexFileSchema = z.object({
  /** kind, path behind the locale, title, summary */
  records: z.array(recordSchema),
  /** `0pnsiun 3r`: pnsiun, pnsr */
  terms: z.string(),
  /** For each term, one character for each record: the step from the record before. Terms are divided by spaces. */
  places: z.string(),
  /** For each of those, a digit: how much the term says about the record. */
  weights: z.string(),
  /** Words that say nothing, as `toStopForm` writes them. */
  stopWords: z.string(),
  /** Groups of sounds that mean the same: words by spaces, groups by commas. */
  synonyms: z.string(),
});
export type IndexFile = z.infer<typeof indexFileSchema>;

export interface Entry {
  readonly term: string;
  /** record → weight 1…9 */
  readonly records: ReadonlyMap<number, number>;
}

/** An entry as the browser looks through it. */
export interface Term extends Entry {
  readonly consonants: number;
}

export interface SearchIndex {
  readonly records: IndexFile['records'];
  readonly entries: readonly Term[];
  readonly byTerm: ReadonlyMap<string, Term>;
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

/** From `#`, and never a backslash, which JSON would double. */
const firstStep = 0x23;
const backslash = 0x5c;

function toStep(step: number): string {
  const code = firstStep + step;
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function fromStep(character: number): number {
  return (character > backslash ? character - 1 : character) - firstStep;
}

export function encodeEntries(entries: readonly Entry[]): Pick<IndexFile, 'terms' | 'places' | 'weights'> {
  const sorted = entries.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  let before = '';
  const terms: string[] = [];
  const places: string[] = [];
  let weights = '';
  for (const { term, records } of sorted) {
    let shared = 0;
    while (shared < 35 && shared < before.length && term[shared] === before[shared]) shared += 1;
    terms.push(shared.toString(36) + term.slice(shared));
    before = term;
    let last = 0;
    let steps = '';
    for (const [record, weight] of [...records].toSorted(([a], [b]) => a - b)) {
      steps += toStep(record - last);
      weights += String(weight);
      last = record;
    }
    places.push(steps);
  }
  return { terms: terms.join(' '), places: places.join(' '), weights };
}

export function decodeIndex(file: IndexFile): SearchIndex {
  const places = file.places.split(' ');
  let before = '';
  let at = 0;
  const entries = file.terms.split(' ').map((code, row): Term => {
    const term = before.slice(0, Number.parseInt(code.charAt(0), 36)) + code.slice(1);
    before = term;
    const records = new Map<number, number>();
    let record = 0;
    for (const step of places[row] ?? '') {
      record += fromStep(step.charCodeAt(0));
      records.set(record, Number(file.weights.charAt(at)));
      at += 1;
    }
    return { term, records, consonants: toConsonants(term) };
  });
  const synonyms = new Map<string, string[]>();
  for (const group of file.synonyms.split(',')) {
    const words = group.split(' ');
    for (const word of words)
      synonyms.set(word, [...(synonyms.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  return {
    records: file.records,
    entries,
    byTerm: new Map(entries.map((entry) => [entry.term, entry])),
    stopWords: new Set(file.stopWords.split(' ')),
    synonyms,
  };
}
