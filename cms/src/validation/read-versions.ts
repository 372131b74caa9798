import {
  findFieldFacts,
  type Kind,
  type Locale,
  recordTypes,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';
import type { Entry } from '@portal/content/strapi/to-record.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toUid } from '../content-types/find-kind';

const entrySchema = z.record(z.string(), z.unknown());

/** One version with all that the contract knows of it, as the site would be sent it. */
export async function readVersion(
  strapi: Core.Strapi,
  kind: Kind,
  documentId: string,
  where: { readonly locale: Locale; readonly status: 'draft' | 'published' },
): Promise<Entry | undefined> {
  const version: unknown = await strapi
    .documents(toUid(kind))
    .findOne({ documentId, ...where, populate: listPopulated(kind) });
  return version ? entrySchema.parse(version) : undefined;
}

function listPopulated(kind: Kind): string[] {
  const { shared, text } = recordTypes[kind];
  return Object.entries({ ...shared, ...text }).flatMap(([field, schema]) =>
    ['reference', 'group', 'recording', 'document', 'pictures'].includes(
      findFieldFacts(schema)?.facts.editor.kind ?? '',
    )
      ? [toStrapiName(field)]
      : [],
  );
}

/** The languages in which a document is online. */
export async function listOnline(strapi: Core.Strapi, kind: Kind, documentId: string): Promise<string[]> {
  const rows: { locale: string }[] = await strapi.db
    .query(toUid(kind))
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['locale'] });
  return rows.map(({ locale }) => locale);
}

/** Of these documents, those whose page exists: the French one is published. */
export async function listPublished(
  strapi: Core.Strapi,
  kind: Kind,
  documentIds: readonly string[],
): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const rows: { documentId: string }[] = await strapi.db.query(toUid(kind)).findMany({
    where: { documentId: { $in: [...documentIds] }, locale: sourceLocale, publishedAt: { $notNull: true } },
    select: ['documentId'],
  });
  return new Set(rows.map(({ documentId }) => documentId));
}
