import { findFieldFacts, toStrapiName } from '@portal/content/schema';
import type { z } from 'zod';
import { toStrapiFields } from '../../seeding/to-strapi-fields';

/** Ids of a Strapi, by what a bundle calls them. */
export interface Targets {
  findDocument(kind: string, slug: string): Promise<string | undefined>;
  findMedia(path: string): number | string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Every field of a block for Strapi: what the file does not have is emptied, so that the record is what the file says. */
export async function toWholeFields(shape: z.ZodRawShape, values: Values, targets: Targets): Promise<Values> {
  const fields: Record<string, unknown> = {};
  const given = toStrapiFields(shape, values);
  for (const [field, schema] of Object.entries(shape)) {
    const editor = findFieldFacts(schema)?.facts.editor;
    const name = toStrapiName(field);
    if (editor?.kind === 'reference') {
      fields[name] = { set: await findDocuments(editor.target, values[field], targets) };
    } else if (editor?.kind === 'recording' || editor?.kind === 'document')
      fields[name] = findMedia(values[field], targets)[0] ?? null;
    else if (editor?.kind === 'pictures') fields[name] = findMedia(values[field], targets);
    else fields[name] = given[name] ?? (editor?.kind === 'group' && editor.many ? [] : null);
  }
  return fields;
}

async function findDocuments(target: string, value: unknown, { findDocument }: Targets) {
  const found: { documentId: string }[] = [];
  for (const slug of [value ?? []].flat()) {
    const documentId = await findDocument(target, String(slug));
    if (documentId !== undefined) found.push({ documentId });
  }
  return found;
}

function findMedia(value: unknown, { findMedia: find }: Targets): (number | string)[] {
  return [value ?? []].flat().flatMap((item: unknown) => {
    const path = typeof item === 'object' && item !== null && 'url' in item ? String(item.url) : '';
    return find(path) ?? [];
  });
}
