import type { z } from 'zod';
import { type FieldEditor, findFieldFacts, toStrapiName } from '../schema/index.ts';

type ReadMedia = (value: unknown) => unknown;

/**
 * What Strapi keeps of these fields, in the shape of the seed. It is not yet checked: the contract does that.
 *
 * @param readMedia  a file of the media library in the shape of the contract
 */
export function readFields(
  shape: z.ZodRawShape,
  entry: Readonly<Record<string, unknown>>,
  readMedia: ReadMedia,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const facts = findFieldFacts(schema);
      if (!facts) throw new TypeError(`Field "${name}" is not made by a function of content/schema/field.ts.`);
      const value = readValue(facts.facts.editor, entry[toStrapiName(name)], readMedia);
      const isEmptyList = Array.isArray(value) && value.length === 0;
      return value === undefined || (isEmptyList && !facts.required) ? [] : [[name, value] as const];
    }),
  );
}

/** What Strapi holds of one field, in the shape of the contract. */
export function readValue(editor: FieldEditor, value: unknown, readMedia: ReadMedia): unknown {
  const toGroup = (fields: z.ZodRawShape, item: unknown) =>
    isObject(item) ? readFields(fields, item, readMedia) : item;
  switch (editor.kind) {
    case 'lines':
      return typeof value === 'string' ? toLines(value) : (value ?? []);
    case 'reference':
      return editor.many ? (Array.isArray(value) ? value.map(toSlug) : (value ?? [])) : toSlug(value);
    case 'group':
      if (editor.many) return Array.isArray(value) ? value.map((item) => toGroup(editor.fields, item)) : (value ?? []);
      return value === null || value === undefined ? undefined : toGroup(editor.fields, value);
    case 'recording':
    case 'document':
      return readMedia(value);
    case 'pictures':
      return Array.isArray(value) ? value.map(readMedia) : (value ?? []);
    case 'integer':
    case 'decimal':
      // PostgreSQL sends large and decimal numbers as text.
      return typeof value === 'string' && value.trim() !== '' ? Number(value) : toKnown(value);
    default:
      return toKnown(value);
  }
}

/** Strapi stores `null` or an empty box for what nobody has filled in. */
function toKnown(value: unknown): unknown {
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

function toLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toSlug(value: unknown): unknown {
  return isObject(value) ? (value['slug'] ?? undefined) : toKnown(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
