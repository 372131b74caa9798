import { correctQuestion } from './correct-question.ts';
import type { SearchIndex } from './index-file.ts';
import { rankRecords } from './rank-records.ts';

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
}

const shown = 10;
/** Below both, questions about other things than the guide begin (docs/benchmarks.md). */
const sureScore = 3.1;
const sureShare = 0.37;
/** What is this much weaker than the first is another subject. */
const leastShare = 0.2;

export function resolveQuestion(question: string, index: SearchIndex, locale: string): Resolution {
  const ranking = rankRecords(question, index);
  const [first] = ranking.ranked;
  if (!first) return { hits: [], isSure: false };
  const hits = ranking.ranked
    .slice(0, shown)
    .filter(({ score }) => score >= first.score * leastShare)
    .flatMap(({ record }) => {
      const found = index.records[record];
      if (!found) return [];
      const [kind, path, title, summary] = found;
      return [{ kind, title, summary, url: `/${locale}/${path}` }];
    });
  return {
    hits,
    isSure: first.score >= sureScore || ranking.sureness >= sureShare,
    corrected: correctQuestion(question, ranking, index),
  };
}
