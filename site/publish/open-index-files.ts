import { openSearchIndex, type SearchIndex } from '../features/search/resolver/search-index.ts';
import type { SearchIndexFiles } from './to-search-index.ts';

/** The index as a browser opens it, from files in memory; `report` hears which are read. */
export function openIndexFiles(
  { core, words, records }: SearchIndexFiles,
  report: (file: object) => void = () => {},
): SearchIndex {
  const read = async <T extends object>(file: T | undefined, name: string): Promise<T> => {
    if (!file) throw new Error(`The search index has no part "${name}".`);
    report(file);
    return file;
  };
  return openSearchIndex(core, {
    readWords: (file) => read(words[file], `w${file}`),
    readRecords: (file) => read(records[file], `r${file}`),
  });
}
