import { type Kind, type Locale, localeFacts, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toUid } from '../content-types/find-kind';
import { nameRecord } from '../validation/find-referrers';
import { toFields } from '../versions/version-fields';

const fileKinds = new Set(['recording', 'document', 'pictures']);

/** Enough to know where to look. */
const shown = 5;

const rowSchema = z.looseObject({ documentId: z.string(), locale: z.string() });

/**
 * Names of the records that are online with one of these files, as an editor finds them in the lists: a build would
 * stop at a file that is gone. Facts that all languages share are read from the French version only.
 */
export async function findFileUsers(strapi: Core.Strapi, fileIds: readonly (number | string)[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const names = new Set<string>();
  for (const kind of Object.keys(recordTypes) as Kind[]) {
    const { shared, text } = recordTypes[kind];
    const places = [
      ...toFields(shared).map((field) => ({ ...field, onlySource: true })),
      ...toFields(text).map((field) => ({ ...field, onlySource: false })),
    ].filter(({ editor }) => fileKinds.has(editor.kind));
    for (const { name, onlySource } of places) {
      const where = {
        [name]: { id: { $in: [...fileIds] } },
        publishedAt: { $notNull: true },
        ...(onlySource ? { locale: sourceLocale } : {}),
      };
      const rows = z.array(rowSchema).parse(await strapi.db.query(toUid(kind)).findMany({ where, limit: shown }));
      for (const row of rows) names.add(await nameVersion(strapi, kind, row));
    }
  }
  return [...names].slice(0, shown);
}

/** In French, as the lists show it; of another language, with the name of that language. */
async function nameVersion(strapi: Core.Strapi, kind: Kind, row: z.infer<typeof rowSchema>): Promise<string> {
  if (row.locale === sourceLocale) return nameRecord(kind, row);
  const where = { documentId: row.documentId, locale: sourceLocale, publishedAt: { $notNull: true } };
  const source: Record<string, unknown> | null = await strapi.db.query(toUid(kind)).findOne({ where });
  return `${nameRecord(kind, source ?? row)} (${localeFacts[row.locale as Locale]?.endonym ?? row.locale})`;
}
