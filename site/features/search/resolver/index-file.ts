import * as z from 'zod/mini';
import { toConsonants } from '../words/measure-distance.ts';

/**
 * `/search/<locale>.json`: what every question needs. The rest is divided, so that a question loads its own part only:
 * `/search/<stamp>/<locale>-w<n>.json` hold words, `/search/<stamp>/<locale>-r<n>.json` hold records.
 */
export const coreFileSchema = z.object({
  /** Names the parts that belong to this file. */
  stamp: z.string().check(z.regex(/^[0-9a-f]{4,32}$/)),
  /** Kinds in the order of their records, with how many there are. */
  kinds: z.array(z.tuple([z.string(), z.number()])),
  /** Themes in the order of their services, which come first, with how many there are. */
  themes: z.array(z.tuple([z.string(), z.number()])),
  recordsInFile: z.number().check(z.positive()),
  /** For each file of words, the skeleton of its first word. */
  starts: z.array(z.string()),
  /** Words that say nothing, as `toStopForm` writes them. */
  stopWords: z.string(),
});
export type CoreFile = z.infer<typeof coreFileSchema>;

/** Sorted terms share their beginnings, so each is stored as how many letters it keeps of the one before, and the rest. */
export const wordFileSchema = z.object({
  /** `0pnsiun 3r`: pnsiun, pnsr */
  terms: z.string(),
  /** For each term, one character for each record: the step from the record before. Terms are divided by spaces. */
  places: z.string(),
  /** For each of those, a digit: how much the term says about the record. */
  weights: z.string(),
});
export type WordFile = z.infer<typeof wordFileSchema>;

/** Path behind the locale, title, summary. */
export const recordFileSchema = z.array(z.tuple([z.string(), z.string(), z.string()]));
export type RecordFile = z.infer<typeof recordFileSchema>;

export interface Entry {
  readonly term: string;
  /** record → weight 1…9 */
  readonly records: ReadonlyMap<number, number>;
}

/** An entry as the browser looks through it. */
export interface Term extends Entry {
  readonly consonants: number;
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

export function encodeEntries(entries: readonly Entry[]): WordFile {
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

export function decodeEntries(file: WordFile): Term[] {
  if (file.terms === '') return [];
  const places = file.places.split(' ');
  let before = '';
  let at = 0;
  return file.terms.split(' ').map((code, row) => {
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
}
