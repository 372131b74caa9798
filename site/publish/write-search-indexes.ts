import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales, type Snapshot } from '@portal/content/schema';
import { readVocabulary } from './read-vocabulary.ts';
import { toSearchIndex } from './to-search-index.ts';
import type { SearchRecord } from './to-search-records.ts';

/** Writes what the search looks through first, at `/search/<locale>.json`. */
export async function writeSearchIndexes(
  snapshot: Snapshot,
  records: readonly SearchRecord[],
  site: string,
): Promise<void> {
  const vocabulary = readVocabulary();
  await mkdir(join(site, 'search'), { recursive: true });
  for (const locale of locales) {
    const index = toSearchIndex(snapshot, records, locale, vocabulary);
    await writeFile(join(site, 'search', `${locale}.json`), JSON.stringify(index));
  }
}
