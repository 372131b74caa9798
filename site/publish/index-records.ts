import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { PublishError } from './publish-error.ts';
import type { SearchRecord } from './to-search-records.ts';

/** Writes Pagefind's index into the release, at `/pagefind/`. */
export async function indexRecords(records: readonly SearchRecord[], site: string): Promise<void> {
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
