import { createHash } from 'node:crypto';
import type { FieldEditor } from '@portal/content/schema';
import { z } from 'zod';
import { toFields, type VersionField } from './version-fields';

/** The fields of a version by their name in Strapi, as they are stored. */
export type VersionData = Readonly<Record<string, unknown>>;

export const referenceSchema = z.object({ documentId: z.string(), slug: z.string().nullish() });
export const fileSchema = z.object({ id: z.number(), name: z.string() });
export const groupSchema = z.record(z.string(), z.unknown());

/** An entry of Strapi without what only the database needs: numbers of rows, dates, accounts. */
export function toVersionData(fields: readonly VersionField[], entry: VersionData): VersionData {
  return Object.fromEntries(fields.map(({ name, editor }) => [name, toKept(editor, entry[name])]));
}

function toKept(editor: FieldEditor, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && ['group', 'reference', 'pictures'].includes(editor.kind))
    return value.map((item: unknown) => toKept(editor, item));
  switch (editor.kind) {
    case 'reference':
      return referenceSchema.parse(value);
    case 'recording':
    case 'document':
    case 'pictures':
      return fileSchema.parse(value);
    case 'group':
      return toVersionData(toFields(editor.fields), groupSchema.parse(value));
    case 'integer':
    case 'decimal':
      // PostgreSQL sends decimal numbers as text: the digest must not depend on the database.
      return Number(value);
    default:
      return value;
  }
}

export function digestVersion(data: VersionData): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
