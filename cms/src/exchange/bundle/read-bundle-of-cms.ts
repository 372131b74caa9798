import { isDeepStrictEqual } from 'node:util';
import { type Kind, slugSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listMedia, type MediaLibrary } from './list-media';
import { createMediaReader, readStage } from './read-stage';
import { type BundleRecord, kinds, type RecordBlock } from './record-block';

/** A record of the CMS beside the document it is. */
export type KnownRecord = BundleRecord & { readonly documentId: string };

export interface CmsContent {
  readonly records: readonly KnownRecord[];
  readonly media: MediaLibrary;
}

/** Everything editorial: what is online, and what is being written where it differs. */
export async function readContent(strapi: Core.Strapi): Promise<CmsContent> {
  const media = await listMedia(strapi);
  const readMedia = createMediaReader(new Map(media.files.map((file) => [file.id, file])));
  const records: KnownRecord[] = [];
  for (const kind of kinds) {
    const published = await readStage(strapi, kind, 'published', readMedia);
    const drafts = await readStage(strapi, kind, 'draft', readMedia);
    const documents = [...drafts].map(([documentId, draft]) => {
      const online = published.get(documentId);
      return { documentId, published: online, draft: isDeepStrictEqual(draft, online) ? undefined : draft };
    });
    records.push(...nameRecords(kind, documents));
  }
  return { records, media };
}

type Unnamed = Pick<KnownRecord, 'documentId' | 'published' | 'draft'>;

/** A draft may have no slug yet, or that of another: its file has a number, in an order that its content gives. */
function nameRecords(kind: Kind, documents: readonly Unnamed[]): KnownRecord[] {
  const sorted = documents
    .map((document) => ({
      document,
      slug: findSlug(document),
      // Of two that have one slug, the one online has the name.
      rank: `${document.published ? 0 : 1}${JSON.stringify([document.published, document.draft])}`,
    }))
    .toSorted((a, b) => compare(a.slug, b.slug) || compare(a.rank, b.rank));
  const seen = new Set<string>();
  let unnamed = 0;
  return sorted.map(({ document, slug }) => {
    const isOwn = slugSchema.safeParse(slug).success && !seen.has(slug);
    seen.add(slug);
    if (!isOwn) unnamed += 1;
    return { ...document, kind, name: isOwn ? slug : `_${unnamed}` };
  });
}

function findSlug({
  published,
  draft,
}: {
  published?: RecordBlock | undefined;
  draft?: RecordBlock | undefined;
}): string {
  return published?.slug ?? draft?.slug ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
