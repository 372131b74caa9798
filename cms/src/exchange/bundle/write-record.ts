import { type Kind, type Locale, locales, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import type { RecordBlock } from './record-block';
import { type Targets, toWholeFields } from './to-fields';

interface Writing {
  readonly kind: Kind;
  readonly block: RecordBlock;
  /** Absent: a new document. */
  readonly documentId?: string | undefined;
  readonly isPublished?: boolean;
  readonly targets: Targets;
}

/**
 * Writes a record in every language that the file has; facts that all share stand with the first of them.
 *
 * @returns the id of its document
 */
export async function writeBlock(strapi: Core.Strapi, writing: Writing): Promise<string> {
  const { kind, block, isPublished = false, targets } = writing;
  const documents = strapi.documents(`api::${kind}.${kind}` as UID.ContentType);
  const { slug, texts, ...shared } = block;
  const type = recordTypes[kind];
  const status = isPublished ? 'published' : 'draft';
  let { documentId } = writing;
  for (const [index, locale] of listLocales(texts).entries()) {
    const text = texts[locale] ?? {};
    const data = {
      ...(index === 0 ? { slug: slug ?? null, ...(await toWholeFields(type.shared, shared, targets)) } : {}),
      ...(await toWholeFields(type.text, text, targets)),
      // Said outright, nothing as well: what is remembered of a translation is part of what is brought back.
      translation: text['translation'] ?? null,
    };
    if (documentId === undefined) documentId = (await documents.create({ locale, status, data })).documentId;
    else await documents.update({ documentId, locale, status, data });
  }
  if (documentId === undefined) throw new Error(`The ${kind} "${slug ?? ''}" has no language to be written in`);
  return documentId;
}

/** The source first: Strapi copies what languages share from the version that is there. */
function listLocales(texts: RecordBlock['texts']): Locale[] {
  const others: Locale[] = locales.filter((locale) => locale !== sourceLocale);
  const ordered: Locale[] = [sourceLocale, ...others];
  return ordered.filter((locale) => texts[locale]);
}
