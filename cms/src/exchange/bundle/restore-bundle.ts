import type { Core, UID } from '@strapi/strapi';
import { markSeedAsWritten } from '../../seeding/write-seed';
import { compareBundle } from './compare-bundle';
import type { Bundle, BundleProblem } from './read-bundle';
import type { CmsContent } from './read-bundle-of-cms';
import { kinds } from './record-block';
import type { Targets } from './to-fields';
import { writeMedia } from './write-media';
import { writeBlock } from './write-record';

export interface Written {
  readonly records: number;
  readonly refused: readonly BundleProblem[];
}

/**
 * Brings everything back into an empty CMS, what was online as published and what was being written as drafts.
 * What others name comes first (the order of the contract), and all that is online before any draft.
 */
export async function restoreBundle(strapi: Core.Strapi, bundle: Bundle): Promise<Written> {
  const refused = [...bundle.refused];
  const media = await writeMedia(strapi, bundle.media, refused);
  const targets = createTargets(strapi, media);
  const documents = new Map<string, string>();
  const inOrder = kinds.flatMap((kind) => bundle.records.filter((record) => record.kind === kind));
  for (const { kind, name, published } of inOrder) {
    if (!published) continue;
    await strapi.db.transaction(async () => {
      const documentId = await writeBlock(strapi, { kind, block: published, isPublished: true, targets });
      documents.set(`${kind}/${name}`, documentId);
    });
  }
  for (const { kind, name, draft } of inOrder) {
    if (!draft) continue;
    const documentId = documents.get(`${kind}/${name}`);
    await strapi.db.transaction(() => writeBlock(strapi, { kind, block: draft, documentId, targets }));
  }
  await markSeedAsWritten(strapi);
  return { records: bundle.records.length, refused };
}

/** What a comparison found new or changed, as drafts: nothing of it is published. One transaction a record. */
export async function writeDrafts(strapi: Core.Strapi, bundle: Bundle, content: CmsContent): Promise<Written> {
  const { added, changed } = compareBundle(bundle, content);
  const refused = [...bundle.refused];
  const media = await writeMedia(strapi, bundle.media, refused);
  const targets = createTargets(strapi, media);
  // As a script does: who has read a translation is what the file says, not who brings it.
  await strapi.requestContext.run(undefined as never, async () => {
    for (const { record, block, documentId } of [...added, ...changed]) {
      await strapi.db.transaction(() => writeBlock(strapi, { kind: record.kind, block, documentId, targets }));
    }
  });
  return { records: added.length + changed.length, refused };
}

function createTargets(strapi: Core.Strapi, media: ReadonlyMap<string, number | string>): Targets {
  return {
    findMedia: (path) => media.get(path),
    findDocument: async (kind, slug) => {
      const found = await strapi.db
        .query(`api::${kind}.${kind}` as UID.ContentType)
        .findOne({ where: { slug, publishedAt: { $null: true } }, select: ['documentId'] });
      return found?.documentId;
    },
  };
}
