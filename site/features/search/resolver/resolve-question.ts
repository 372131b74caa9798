import { correctQuestion } from './correct-question.ts';
import { type Ranking, rankRecords } from './rank-records.ts';
import type { SearchIndex } from './search-index.ts';

export interface SearchHit {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly summary: string;
}

export interface Resolution {
  readonly hits: readonly SearchHit[];
  /** False: these are the nearest, and the visitor is told that they may not be meant. */
  readonly isSure: boolean;
  /** The question with its misspelt words corrected. */
  readonly corrected?: string | undefined;
  /** The needs of the first services, nearest first. */
  readonly themes?: readonly string[];
}

const shown = 10;
const themesShown = 3;
/** The first few answers say which needs are near. */
const answersRead = 6;
/** Below both, questions about other things than the guide begin (docs/benchmarks.md). */
const sureScore = 3.1;
const sureShare = 0.37;
/** What is this much weaker than the first is another subject. */
const leastShare = 0.2;

export async function resolveQuestion(question: string, index: SearchIndex, locale: string): Promise<Resolution> {
  const ranking = await rankRecords(question, index);
  const [first] = ranking.ranked;
  if (!first) return { hits: [], isSure: false };
  const hits = ranking.ranked
    .slice(0, shown)
    .filter(({ score }) => score >= first.score * leastShare)
    .flatMap(({ record }) => {
      const found = ranking.records.get(record);
      if (!found) return [];
      const [path, title, summary] = found;
      return [{ kind: index.findKind(record), title, summary, url: `/${locale}/${path}` }];
    });
  return {
    hits,
    isSure: first.score >= sureScore || ranking.sureness >= sureShare,
    themes: listThemes(ranking, index),
    corrected: correctQuestion(question, ranking),
  };
}

function listThemes({ ranked }: Ranking, index: SearchIndex): string[] {
  const themes = ranked.slice(0, answersRead).flatMap(({ record }) => index.findTheme(record) ?? []);
  return [...new Set(themes)].slice(0, themesShown);
}
