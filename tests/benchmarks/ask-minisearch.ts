import { brotliCompressSync } from 'node:zlib';
import { type Locale, locales } from '@portal/content/schema';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../site/publish/to-search-records.ts';
import type { Engine } from './engine.ts';

/** MiniSearch as a leading peer configures it: prefix, fuzzy 0.25, all words, marks stripped; over the same texts. */
export function createMiniSearchEngine(records: readonly SearchRecord[]): Engine {
  const indexes = new Map<Locale, MiniSearch>();
  const bytes: Record<string, number> = {};
  for (const locale of locales) {
    const index = new MiniSearch({
      idField: 'url',
      fields: ['title', 'content'],
      processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
      searchOptions: { prefix: true, fuzzy: 0.25, combineWith: 'AND', boost: { title: 2 } },
    });
    const own = records.filter((record) => record.locale === locale);
    index.addAll(own.map(({ url, content, meta }) => ({ url, content, title: meta.title })));
    indexes.set(locale, index);
    bytes[locale] = brotliCompressSync(JSON.stringify(index)).length;
  }
  return {
    name: 'MiniSearch',
    bytes,
    async ask(question, locale) {
      return (indexes.get(locale)?.search(question) ?? []).map(({ id }) => String(id));
    },
    async close() {},
  };
}
