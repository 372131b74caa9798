import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { PublishError } from './publish-error.ts';
import { listKeptLanguages, takeOverLanguages } from './reuse-index.ts';
import type { SearchRecord } from './to-search-records.ts';

/** Of the records of each language, by Pagefind's name of it: the same digest means the same index. */
export type IndexDigests = Readonly<Record<string, string>>;

/** The release that is online, made by the same code. */
export interface EarlierIndex {
  readonly site: string;
  readonly digests: IndexDigests;
}

/**
 * Writes Pagefind's index into the release, at `/pagefind/`. Only languages whose records are others than those of the
 * earlier index are made anew: an edit is mostly in one.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  site: string,
  earlier?: EarlierIndex,
): Promise<IndexDigests> {
  const languages = Map.groupBy(records, ({ language }) => language);
  const digests = Object.fromEntries([...languages].map(([language, own]) => [language, toDigest(own)]));
  const kept = earlier ? await listKeptLanguages(earlier, digests) : [];
  const changed = records.filter(({ language }) => !kept.includes(language));
  // Without any record there is no index to write, but the scripts beside it are wanted all the same.
  await makeIndex(changed, site);
  if (earlier) await takeOverLanguages(earlier.site, site, kept);
  return digests;
}

function toDigest(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256');
  for (const { url, content, meta } of records) hash.update(JSON.stringify([url, content, meta]));
  return hash.digest('hex').slice(0, 32);
}

async function makeIndex(records: readonly SearchRecord[], site: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw toError(errors);
    for (const { url, language, content, meta } of records) {
      const added = await index.addCustomRecord({ url, language, content, meta: { ...meta } });
      if (added.errors.length > 0) throw toError(added.errors, url);
    }
    // Not writeFiles: it answers before its files are flushed, and closing then leaves empty ones behind.
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw toError(failures);
    for (const { path, content } of files) await writeIndexFile(join(site, 'pagefind', path), content);
  } finally {
    await close();
  }
}

async function writeIndexFile(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function toError(errors: readonly string[], url = ''): PublishError {
  return new PublishError(`The search index could not be made${url && ` (${url})`}: ${errors.join('; ')}`);
}
