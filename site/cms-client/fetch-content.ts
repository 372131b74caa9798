import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { type Content, ContentDraft, type ContentRequest } from './content-draft.ts';
import { fetchLocales } from './fetch-locales.ts';
import { parseRecords } from './parse-records.ts';

/**
 * Everything Strapi publishes, in the shape of the seed.
 *
 * @throws CmsError with every reason why this must not go online
 */
export async function fetchContent(request: ContentRequest): Promise<Content> {
  const draft = new ContentDraft();
  for (const kind of Object.keys(recordTypes) as Kind[]) await fetchKind(kind, request, draft);
  return draft.finish(request);
}

/** The records alone. */
export async function fetchSnapshot(request: ContentRequest): Promise<Snapshot> {
  return (await fetchContent(request)).snapshot;
}

export async function fetchKind(kind: Kind, { connection }: ContentRequest, draft: ContentDraft): Promise<void> {
  const entries = await fetchLocales(kind, connection, draft);
  if (entries) draft.replaceKind(kind, parseRecords(kind, entries, connection.url));
}
