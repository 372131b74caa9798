import { type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import type { CmsConnection } from '../cms-client/index.ts';
import { keepDocuments, keepRecordings } from '../publish/keep-media.ts';
import { keepPictures } from '../publish/keep-pictures.ts';
import type { MediaFiles } from '../publish/media-files.ts';

interface DraftMedia {
  readonly snapshot: Snapshot;
  /** By their path in the preview: `/media/<hash>.webp`. */
  readonly files: MediaFiles;
}

/**
 * Pictures, sound and documents of the one record that is a draft, made as the publisher makes them, with addresses
 * inside the preview: whoever has no token does not get what is not published.
 *
 * @param folder  where they are kept for the next look
 * @throws CmsError when a file cannot be had or read
 */
export async function fetchDraftMedia(
  snapshot: Snapshot,
  { kind, slug, base }: { readonly kind: Kind; readonly slug: string; readonly base: string },
  connection: CmsConnection,
  folder: string,
): Promise<DraftMedia> {
  const drafts = snapshot[kind].filter((record) => record.slug === slug);
  const none = Object.fromEntries(Object.keys(recordTypes).map((other) => [other, []]));
  let alone = { ...none, [kind]: drafts } as unknown as Snapshot;
  const files = new Map<string, string>();
  for (const keep of [keepPictures, keepRecordings, keepDocuments]) {
    const kept = await keep(alone, connection, folder);
    alone = kept.snapshot;
    for (const [url, file] of kept.files) files.set(url, file);
  }
  const [made] = movedInto(base, alone[kind]);
  const records = snapshot[kind].map((record) => (record.slug === slug && made ? made : record));
  return { snapshot: { ...snapshot, [kind]: records }, files };
}

/** Media of the site stand under `/media/`, and nothing else of a record does. */
function movedInto<Records>(base: string, records: Records): Records {
  return JSON.parse(JSON.stringify(records), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('/media/') ? base + value : value,
  );
}
