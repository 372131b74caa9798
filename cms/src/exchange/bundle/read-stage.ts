import {
  findFieldFacts,
  isLocale,
  type Kind,
  type Locale,
  locales,
  recordTypes,
  sourceLocale,
  toStrapiName,
  translationShape,
} from '@portal/content/schema';
import { readFields } from '@portal/content/strapi/read-fields.ts';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { MediaFile } from './list-media';
import { orderKeys } from './order-keys';
import type { RecordBlock } from './record-block';

const versionSchema = z.looseObject({ documentId: z.string(), slug: z.string().nullish() });
type Version = z.infer<typeof versionSchema>;
const fileSchema = z.looseObject({ id: z.union([z.number(), z.string()]) });

export type ReadMedia = (value: unknown) => unknown;

/** A media file where the records name it: by its content, which stays the same in another Strapi. */
export function createMediaReader(files: ReadonlyMap<string, MediaFile>): ReadMedia {
  return (value) => {
    const found = files.get(String(fileSchema.safeParse(value).data?.id));
    return found && { url: found.path, mime: found.mime, bytes: found.bytes };
  };
}

/** Every document of a kind as it is online, or as its editors see it, by the id of its document. */
export async function readStage(
  strapi: Core.Strapi,
  kind: Kind,
  status: 'published' | 'draft',
  readMedia: ReadMedia,
): Promise<Map<string, RecordBlock>> {
  const versions = new Map<string, Map<Locale, Version>>();
  for (const locale of locales) {
    const found: unknown = await strapi
      .documents(`api::${kind}.${kind}` as UID.ContentType)
      .findMany({ locale, status, populate: listPopulated(kind), limit: -1 });
    for (const version of z.array(versionSchema).parse(found)) {
      const own = versions.get(version.documentId) ?? new Map<Locale, Version>();
      versions.set(version.documentId, own.set(locale, version));
    }
  }
  return new Map([...versions].map(([documentId, own]) => [documentId, toBlock(kind, own, readMedia)]));
}

/** Facts that all languages share are taken from the source, as the site does; without it from the first language. */
function toBlock(kind: Kind, versions: ReadonlyMap<Locale, Version>, readMedia: ReadMedia): RecordBlock {
  const { shared, text } = recordTypes[kind];
  const main = versions.get(sourceLocale) ?? [...versions.values()][0];
  const read = (shape: z.ZodRawShape, version: Version | undefined) =>
    orderValues(readFields(shape, version ?? {}, readMedia));
  return {
    ...(main?.slug ? { slug: main.slug } : {}),
    ...read(shared, main),
    texts: Object.fromEntries(
      [...versions].flatMap(([locale, version]) =>
        isLocale(locale) ? [[locale, { ...read(text, version), ...read(translationShape, version) }]] : [],
      ),
    ),
  };
}

/** Fields stay in the order of the contract; what is stored as one piece gets an order. */
function orderValues(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isPiece(value) ? orderKeys(value) : value]),
  );
}

function isPiece(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listPopulated(kind: Kind): Record<string, true | { fields: ['slug'] }> {
  const { shared, text } = recordTypes[kind];
  return Object.fromEntries(
    Object.entries({ ...shared, ...text }).flatMap(([field, schema]): [string, true | { fields: ['slug'] }][] => {
      const editor = findFieldFacts(schema)?.facts.editor.kind;
      if (editor === 'reference') return [[toStrapiName(field), { fields: ['slug'] }]];
      return ['group', 'recording', 'document', 'pictures'].includes(editor ?? '') ? [[toStrapiName(field), true]] : [];
    }),
  );
}
