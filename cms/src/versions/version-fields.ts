import {
  type FieldEditor,
  findFieldFacts,
  type Kind,
  recordTypes,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';
import type { z } from 'zod';

/** A field that a version holds, by its name in Strapi. */
export interface VersionField {
  readonly name: string;
  readonly editor: FieldEditor;
}

/**
 * What a version of one language is made of. The facts all languages share are read from the French version
 * (site/cms-client): bringing back an Arabic text must not bring back an old telephone number with it.
 */
export function listVersionFields(kind: Kind, locale: string): VersionField[] {
  const { shared, text } = recordTypes[kind];
  return [...(locale === sourceLocale ? toFields(shared) : []), ...toFields(text)];
}

export function toFields(shape: z.ZodRawShape): VersionField[] {
  return Object.entries(shape).flatMap(([field, schema]) => {
    const editor = findFieldFacts(schema)?.facts.editor;
    return editor ? [{ name: toStrapiName(field), editor }] : [];
  });
}

type Populate = Record<string, true | { fields: string[] }>;

/** The query that brings every field of a version, and of what it names no more than the name. */
export function toPopulate(fields: readonly VersionField[]): Populate {
  return Object.fromEntries(
    fields.flatMap(({ name, editor }): [string, true | { fields: string[] }][] => {
      if (editor.kind === 'reference') return [[name, { fields: ['slug'] }]];
      if (['recording', 'document', 'pictures'].includes(editor.kind)) return [[name, { fields: ['name'] }]];
      return editor.kind === 'group' ? [[name, true]] : [];
    }),
  );
}
