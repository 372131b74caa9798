import { type Kind, type Locale, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { describeNewTranslation } from '../translations/decide-translation';
import { listReferenceTargets, toStrapiFields } from './to-strapi-fields';

export interface SeedRecord {
  readonly slug: string;
  readonly texts: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

/** Writes one record with its French text, then each translation, all of them published. */
export function createRecordWriter(strapi: Core.Strapi, kind: Kind): (record: SeedRecord) => Promise<void> {
  const uid = `api::${kind}.${kind}` as UID.ContentType;
  const documents = strapi.documents(uid);
  const type = recordTypes[kind];
  const findDocument = createDocumentFinder(strapi);

  return async ({ slug, texts, ...shared }) => {
    const { [sourceLocale]: source, ...translations } = texts;
    const relations = await toRelations(kind, shared, findDocument);
    const { documentId } = await documents.create({
      locale: sourceLocale,
      status: 'published',
      data: { slug, ...toStrapiFields(type.shared, shared), ...toStrapiFields(type.text, source), ...relations },
    });
    for (const [locale, text] of Object.entries(translations)) {
      if (text === undefined) continue;
      await documents.update({
        documentId,
        locale: locale as Locale,
        status: 'published',
        data: { ...toStrapiFields(type.text, text), translation: describeNewTranslation(type, text, source) },
      });
    }
  };
}

type FindDocument = (kind: string, slug: string) => Promise<string | undefined>;

async function toRelations(kind: Kind, shared: Readonly<Record<string, unknown>>, findDocument: FindDocument) {
  const relations: Record<string, { set: { documentId: string }[] }> = {};
  for (const { attribute, field, target } of listReferenceTargets(recordTypes[kind].shared)) {
    const slugs = [shared[field] ?? []].flat() as string[];
    const ids = await Promise.all(slugs.map((slug) => findDocument(target, slug)));
    relations[attribute] = {
      set: ids.flatMap((documentId) => (documentId === undefined ? [] : [{ documentId }])),
    };
  }
  return relations;
}

function createDocumentFinder(strapi: Core.Strapi): FindDocument {
  const known = new Map<string, string | undefined>();
  return async (kind, slug) => {
    const key = `${kind}/${slug}`;
    const documentId = known.get(key) ?? (await findDocumentId(strapi, kind, slug));
    known.set(key, documentId);
    return documentId;
  };
}

async function findDocumentId(strapi: Core.Strapi, kind: string, slug: string): Promise<string | undefined> {
  const found = await strapi.db
    .query(`api::${kind}.${kind}` as UID.ContentType)
    .findOne({ where: { slug, locale: sourceLocale }, select: ['documentId'] });
  // An editor may have deleted or renamed it since; the record is worth having without the link.
  if (!found) strapi.log.warn(`Seed: the ${kind} "${slug}" is no longer there; a link to it was left out`);
  return found?.documentId;
}
