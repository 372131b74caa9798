import { splitWords } from '../words/split-words.ts';
import { toStopForm } from '../words/to-sound.ts';
import type { RecordFile } from './index-file.ts';
import { type Match, matchWord, sureNearness } from './match-word.ts';
import { rateTitle } from './rate-title.ts';
import type { SearchIndex } from './search-index.ts';

export interface Ranked {
  readonly record: number;
  readonly score: number;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** 0…1: how much of the question was understood by the best record. */
  readonly sureness: number;
  /** Words read as another, nearest first. */
  readonly readings: readonly Reading[];
  /** What was read of the records: the first ones. */
  readonly records: ReadonlyMap<number, RecordFile[number]>;
}

interface Reading {
  readonly word: string;
  readonly matches: readonly Match[];
}

/** A question longer than this is a pasted page. */
const mostWords = 24;
/** People ask for what to do; an organisation or a page is the answer when its own name is asked for. */
const kindShare: Readonly<Record<string, number>> = {
  service: 1,
  office: 1,
  organisation: 0.75,
  event: 0.7,
  page: 0.6,
  commune: 0.55,
  charter: 0.6,
  opportunity: 0.75,
};

/** Between near equals, the record whose title was asked for comes first. */
const titlesRead = 12;
const titleShare = 0.15;

/** Ranks by what matches, rare words first; never all words or nothing. */
export async function rankRecords(question: string, index: SearchIndex): Promise<Ranking> {
  const words = pickWords(question, index);
  const scores = new Map<number, number>();
  const readings: Reading[] = await Promise.all(
    words.map(async (word) => ({ word, matches: await matchWord(word, index) })),
  );
  let most = 0;
  for (const { matches } of readings) {
    const shares = new Map<number, number>();
    for (const { entry, nearness } of matches) {
      for (const [record, weight] of entry.records) {
        const share = nearness * nearness * (weight / (weight + 2.5));
        if (share > (shares.get(record) ?? 0)) shares.set(record, share);
      }
    }
    const rarity = rateRarity(matches, index.total);
    most += rarity;
    for (const [record, share] of shares) scores.set(record, (scores.get(record) ?? 0) + rarity * share);
  }
  const ranked = [...scores]
    .map(([record, score]) => ({ record, score: score * (kindShare[index.findKind(record)] ?? 1) }))
    .toSorted(compareScores);
  const asked = new Set(readings.flatMap(({ matches }) => matches.filter(isSure).map(({ entry }) => entry.term)));
  const records = await index.readRecords(ranked.slice(0, titlesRead).map(({ record }) => record));
  const first = ranked.slice(0, titlesRead).map(({ record, score }) => ({
    record,
    score: score * (1 + titleShare * rateTitle(records.get(record)?.[1] ?? '', asked, index)),
  }));
  first.sort(compareScores);
  ranked.splice(0, first.length, ...first);
  return { ranked, sureness: most > 0 ? (ranked[0]?.score ?? 0) / most : 0, readings, records };
}

function compareScores(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.record - b.record;
}

function isSure({ nearness }: Match): boolean {
  return nearness >= sureNearness;
}

function pickWords(question: string, index: SearchIndex): string[] {
  const words = [...new Set(splitWords(question))].slice(0, mostWords);
  const telling = words.filter((word) => !isStopWord(word, index));
  return telling.length > 0 ? telling : words;
}

/** Arabic writes "and" and "so" onto the next word. */
function isStopWord(word: string, { stopWords }: SearchIndex): boolean {
  return stopWords.has(toStopForm(word)) || (/^[وف]../.test(word) && stopWords.has(toStopForm(word.slice(1))));
}

/** Like BM25, over the records that the nearest readings of the word name. */
function rateRarity(matches: readonly Match[], total: number): number {
  const best = matches[0]?.nearness ?? 0;
  let named = 0;
  const seen = new Set<number>();
  for (const { entry, nearness } of matches) {
    if (nearness < best - 0.05) continue;
    for (const [record, weight] of entry.records) {
      if (seen.has(record)) continue;
      seen.add(record);
      named += weight / 9;
    }
  }
  return Math.log(1 + (total + 1) / (named * 3 + 1));
}
