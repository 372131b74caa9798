import { isLocale, type Kind, type Locale, nameCommuneField, sourceLocale } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Reach } from '../accounts/find-reach';
import { listGroups } from './read-version';

const rowSchema = z.looseObject({ documentId: z.string(), locale: z.string(), slug: z.string() });
export type Row = z.infer<typeof rowSchema>;

/** The drafts of one record, the languages side by side. Without French there is nothing to translate. */
export interface Drafts {
  readonly kind: Kind;
  readonly documentId: string;
  readonly slug: string;
  /** Slug of its commune; empty for what belongs to the network. */
  readonly commune: string;
  readonly texts: Readonly<Partial<Record<Locale, Row>>> & { readonly [sourceLocale]: Row };
}

interface Choice {
  readonly communes?: readonly string[] | undefined;
  readonly documentId?: string;
}

/** All languages of all records of a kind at once: one query, and one for each of its groups of fields. */
export async function readDrafts(strapi: Core.Strapi, kind: Kind, choice: Choice = {}): Promise<Drafts[]> {
  const field = nameCommuneField(kind);
  const hasCommune = field in strapi.contentType(`api::${kind}.${kind}` as UID.ContentType).attributes;
  if (choice.communes && !hasCommune) return [];
  const found: unknown = await strapi.db.query(`api::${kind}.${kind}` as UID.ContentType).findMany({
    where: {
      publishedAt: { $null: true },
      ...(choice.communes ? { [field]: { $in: [...choice.communes] } } : {}),
      ...(choice.documentId === undefined ? {} : { documentId: choice.documentId }),
    },
    populate: listGroups(kind),
    orderBy: { slug: 'asc' },
  });
  const byDocument = Map.groupBy(z.array(rowSchema).parse(found), ({ documentId }) => documentId);
  return [...byDocument.values()].flatMap((rows) => {
    const texts = Object.fromEntries(rows.flatMap((row) => (isLocale(row.locale) ? [[row.locale, row]] : [])));
    const source: Row | undefined = texts[sourceLocale];
    if (!source) return [];
    const { documentId, slug } = source;
    const commune = hasCommune ? z.string().catch('').parse(source[field]) : '';
    return [{ kind, documentId, slug, commune, texts: { ...texts, [sourceLocale]: source } }];
  });
}

/** All that somebody may write something of. */
export async function readReachableDrafts(strapi: Core.Strapi, { kinds, communes }: Reach): Promise<Drafts[]> {
  const found = await Promise.all(kinds.map((kind) => readDrafts(strapi, kind, { communes })));
  return found.flat();
}

const titleFields = ['title', 'name', 'shortName'];

/** What people call the record, in the first of these languages that has a word for it. */
export function findTitle({ texts, slug }: Drafts, preferred: Locale = sourceLocale): string {
  const words = [texts[preferred], texts[sourceLocale]].flatMap((row) => titleFields.map((field) => row?.[field]));
  return words.find((word): word is string => typeof word === 'string' && word !== '') ?? slug;
}
