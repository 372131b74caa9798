import type { Snapshot } from '@portal/content/schema';
import { searchedKinds } from '../../site/publish/to-search-records.ts';

/** One word in so many is new in a copy: content on other subjects shares most of its words with what is there. */
const newWords = 0.25;

/** The content several times over, each copy about something else: other places and subjects, the same everyday words. */
export function multiplyRecords(snapshot: Snapshot, times: number): Snapshot {
  const larger = { ...snapshot };
  for (const kind of searchedKinds) {
    const copies = Array.from({ length: times - 1 }, (_, copy) =>
      snapshot[kind].map((record) => ({
        ...record,
        slug: `${record.slug}-${copy + 1}`,
        texts: changeWords(record.texts, copy + 1),
      })),
    );
    Object.assign(larger, { [kind]: [...snapshot[kind], ...copies.flat()] });
  }
  return larger;
}

function changeWords(value: unknown, copy: number): unknown {
  if (typeof value === 'string') return value.replace(/\p{L}[\p{L}\p{M}]{3,}/gu, (word) => changeWord(word, copy));
  if (Array.isArray(value)) return value.map((item) => changeWords(item, copy));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changeWords(item, copy)]));
  return value;
}

/** The same word becomes the same other word throughout a copy, made of its own letters. */
function changeWord(word: string, copy: number): string {
  const seed = hash(`${word.toLowerCase()} ${copy}`);
  if ((seed % 1000) / 1000 >= newWords) return word;
  const letters = [...word];
  const turn = 1 + (seed % (letters.length - 1));
  return [...letters.slice(turn).reverse(), ...letters.slice(0, turn)].join('');
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return value >>> 8;
}
