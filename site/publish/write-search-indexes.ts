import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, locales, type Snapshot } from '@portal/content/schema';
import { readVocabulary } from './read-vocabulary.ts';
import { type SearchIndexFiles, toSearchIndex } from './to-search-index.ts';
import type { SearchRecord } from './to-search-records.ts';

/** Writes what the search looks through first: `/search/<locale>.json` and, under its stamp, the parts it names. */
export async function writeSearchIndexes(
  snapshot: Snapshot,
  records: readonly SearchRecord[],
  site: string,
): Promise<void> {
  const vocabulary = readVocabulary();
  for (const locale of locales)
    await writeFiles(toSearchIndex(snapshot, records, locale, vocabulary), locale, join(site, 'search'));
}

async function writeFiles({ core, words, records }: SearchIndexFiles, locale: Locale, folder: string): Promise<void> {
  const parts = join(folder, core.stamp);
  await mkdir(parts, { recursive: true });
  await writeFile(join(folder, `${locale}.json`), JSON.stringify(core));
  for (const [at, file] of words.entries()) await writeFile(join(parts, `${locale}-w${at}.json`), JSON.stringify(file));
  for (const [at, file] of records.entries())
    await writeFile(join(parts, `${locale}-r${at}.json`), JSON.stringify(file));
}
