import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { PublishError } from './publish-error.ts';
import type { SearchRecord } from './to-search-records.ts';

/** Writes Pagefind's index into the release, at `/pagefind/`. */
export async function indexRecords(records: readonly SearchRecord[], site: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw toError(errors);
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, meta: { ...record.meta } });
      if (added.errors.length > 0) throw toError(added.errors, record.url);
    }
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw toError(written.errors);
  } finally {
    await close();
  }
}

function toError(errors: readonly string[], url = ''): PublishError {
  return new PublishError(`The search index could not be made${url && ` (${url})`}: ${errors.join('; ')}`);
}
