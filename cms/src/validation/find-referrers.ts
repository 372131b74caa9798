import { findFieldFacts, type Kind, recordTypes, sourceLocale, toStrapiName } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { toUid } from '../content-types/find-kind';

interface Target {
  readonly kind: Kind;
  readonly documentId: string;
  /** Under which it is online. */
  readonly slug: string;
}

/** Enough to know where to look; the list of a busy organisation would fill the screen. */
const shown = 5;

/** Names of published records that would be left with a link to nothing. */
export async function findReferrers(strapi: Core.Strapi, target: Target): Promise<string[]> {
  const found = new Set<string>();
  for (const kind of Object.keys(recordTypes) as Kind[]) {
    for (const where of listConditions(kind, target)) {
      const rows: Record<string, unknown>[] = await strapi.db.query(toUid(kind)).findMany({
        where: {
          ...where,
          locale: sourceLocale,
          publishedAt: { $notNull: true },
          documentId: { $ne: target.documentId },
        },
        limit: shown,
      });
      for (const row of rows) found.add(nameRecord(kind, row));
    }
  }
  return [...found].slice(0, shown);
}

function listConditions(kind: Kind, target: Target): object[] {
  return Object.entries(recordTypes[kind].shared).flatMap(([field, schema]): object[] => {
    const editor = findFieldFacts(schema)?.facts.editor;
    const name = toStrapiName(field);
    if (editor?.kind === 'commune') return target.kind === 'commune' ? [{ [name]: target.slug }] : [];
    const isLink = editor?.kind === 'reference' && editor.target === target.kind;
    return isLink ? [{ [name]: { documentId: target.documentId } }] : [];
  });
}

/** As an editor finds it in the list of its kind. */
export function nameRecord(kind: Kind, row: Readonly<Record<string, unknown>>): string {
  const field = Object.keys(recordTypes[kind].text)[0] ?? 'slug';
  return String(row[field] || row['slug'] || row['documentId']);
}
