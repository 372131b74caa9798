import { type Block, findFieldFacts, type Kind, recordTypes, toStrapiName } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

const itemSchema = z.looseObject({ id: z.union([z.number(), z.string()]) });

/** The draft of one language, which is what an editor sees, with its groups of fields. */
export async function readDraft(strapi: Core.Strapi, kind: Kind, documentId: string, locale: string): Promise<Block> {
  const version = await strapi.documents(`api::${kind}.${kind}` as UID.ContentType).findOne({
    documentId,
    locale,
    status: 'draft',
    populate: listGroups(kind),
  });
  return version ? Object.fromEntries(Object.entries(version)) : undefined;
}

/** A version as it will be: the fields that are sent over those that are there. */
export function mergeFields(before: Block, data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const merged = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, mergeItems(before?.[field], value)] as const);
  return { ...before, ...Object.fromEntries(merged) };
}

/** Strapi leaves what is not sent of an item as it is. */
function mergeItems(before: unknown, items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  const known = new Map(
    [before ?? []].flat().flatMap((item) => {
      const parsed = itemSchema.safeParse(item);
      return parsed.success ? [[String(parsed.data.id), parsed.data] as const] : [];
    }),
  );
  return items.map((item: unknown) => {
    const parsed = itemSchema.safeParse(item);
    return parsed.success ? { ...known.get(String(parsed.data.id)), ...parsed.data } : item;
  });
}

export function listGroups(kind: Kind): string[] {
  return Object.entries(recordTypes[kind].text).flatMap(([field, schema]) =>
    findFieldFacts(schema)?.facts.editor.kind === 'group' ? [toStrapiName(field)] : [],
  );
}
