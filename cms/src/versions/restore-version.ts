import type { FieldEditor } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { toUid } from '../content-types/find-kind';
import { fileSchema, groupSchema, referenceSchema } from './version-data';
import { listVersionFields, toFields } from './version-fields';
import type { StoredVersion, VersionOf } from './version-register';

/**
 * Makes an old version the draft again; visitors see it when somebody publishes it. What it named and is gone since is
 * left out, for a draft with a hole can be mended and one that cannot be saved cannot.
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  { kind, documentId, locale }: VersionOf,
  version: StoredVersion,
  userId: number,
): Promise<void> {
  const values = await Promise.all(
    listVersionFields(kind, locale)
      .filter(({ name }) => name in version.data)
      .map(async ({ name, editor }) => [name, await toInput(strapi, editor, version.data[name])] as const),
  );
  await strapi.documents(toUid(kind)).update({
    documentId,
    locale,
    data: { ...Object.fromEntries(values), updatedBy: userId },
  });
}

async function toInput(strapi: Core.Strapi, editor: FieldEditor, value: unknown): Promise<unknown> {
  switch (editor.kind) {
    case 'reference': {
      const target = `api::${editor.target}.${editor.target}` as UID.ContentType;
      const ids = [value ?? []].flat().map((item) => referenceSchema.parse(item).documentId);
      return { set: (await listPresent(strapi, target, ids)).map((documentId) => ({ documentId })) };
    }
    case 'recording':
    case 'document':
    case 'pictures': {
      const ids = [value ?? []].flat().map((file) => fileSchema.parse(file).id);
      const found: { id: number }[] = await strapi.db
        .query('plugin::upload.file')
        .findMany({ where: { id: { $in: ids } }, select: ['id'] });
      const present = ids.filter((id) => found.some((file) => file.id === id));
      return editor.kind === 'pictures' ? present : (present[0] ?? null);
    }
    case 'group':
      if (Array.isArray(value)) return value.map((item) => toGroup(editor, item));
      return value === null || value === undefined ? (editor.many ? [] : null) : toGroup(editor, value);
    default:
      return value ?? null;
  }
}

async function listPresent(strapi: Core.Strapi, target: UID.ContentType, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found: { documentId: string }[] = await strapi.db
    .query(target)
    .findMany({ where: { documentId: { $in: [...ids] } }, select: ['documentId'] });
  const present = new Set(found.map(({ documentId }) => documentId));
  return ids.filter((id) => present.has(id));
}

/** Without the number of its row: Strapi makes a new one. */
function toGroup(editor: Extract<FieldEditor, { kind: 'group' }>, value: unknown): Record<string, unknown> {
  const item = groupSchema.parse(value);
  return Object.fromEntries(toFields(editor.fields).map(({ name }) => [name, item[name] ?? null]));
}
