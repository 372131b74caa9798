import { brotliCompressSync } from 'node:zlib';
import { locales, type Snapshot } from '@portal/content/schema';
import { resolveQuestion } from '../../site/features/search/resolver/resolve-question.ts';
import { openIndexFiles } from '../../site/publish/open-index-files.ts';
import { readVocabulary } from '../../site/publish/read-vocabulary.ts';
import { toSearchIndex } from '../../site/publish/to-search-index.ts';
import type { SearchRecord } from '../../site/publish/to-search-records.ts';
import type { Engine } from './engine.ts';

/** The portal's own first answers, without the full text that stands behind them. */
export function createResolverEngine(snapshot: Snapshot, records: readonly SearchRecord[]): Engine {
  const vocabulary = readVocabulary();
  const files = locales.map((locale) => [locale, toSearchIndex(snapshot, records, locale, vocabulary)] as const);
  const indexes = new Map(files.map(([locale, file]) => [locale, openIndexFiles(file)]));
  return {
    name: 'resolver',
    bytes: Object.fromEntries(files.map(([locale, file]) => [locale, brotliCompressSync(JSON.stringify(file)).length])),
    async ask(question, locale) {
      const index = indexes.get(locale);
      return index ? (await resolveQuestion(question, index, locale)).hits.map(({ url }) => url) : [];
    },
    async close() {},
  };
}
