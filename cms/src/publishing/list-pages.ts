import { toPagePath } from '@portal/content/addresses';
import { type Kind, locales, type RecordState, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { toUid } from '../content-types/find-kind';

const rowSchema = z.looseObject({
  locale: z.string(),
  slug: z.string(),
  commune: z.string().nullish(),
  organisation: z.looseObject({ slug: z.string() }).nullish(),
  officersOnly: z.boolean().nullish(),
});

/** Where visitors read a record, in each language it is published in. */
export async function listPages(strapi: Core.Strapi, kind: Kind, documentId: string): Promise<RecordState['pages']> {
  const rows = z.array(rowSchema).parse(
    await strapi.db.query(toUid(kind)).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      ...('organisation' in recordTypes[kind].shared ? { populate: ['organisation'] } : {}),
    }),
  );
  // Facts that all languages share, the address among them, are read from the French version.
  const source = rows.find(({ locale }) => locale === sourceLocale);
  if (!source || source.officersOnly) return [];
  const { slug, commune, organisation } = source;
  const record = { slug, commune: commune ?? undefined, organisation: organisation?.slug };
  const origin = getSettings().SITE_ORIGIN;
  const online = new Set(rows.map(({ locale }) => locale));
  return locales.flatMap((locale) => {
    const path = online.has(locale) ? toPagePath(kind, record, locale) : undefined;
    return path ? [{ locale, url: new URL(path, origin).href }] : [];
  });
}
