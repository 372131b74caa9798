import { type Locale, locales } from '@portal/content/schema';

/** The records whose pages a preview is about (site/preview); a build of the whole site names none. */
const only = process.env['PORTAL_ONLY']?.split(' ');

/** One page in each language. */
export function listLocalePaths(): { params: { lang: Locale } }[] {
  return locales.map((lang) => ({ params: { lang } }));
}

/** One page for each language and record. */
export function listRecordPaths<Param extends string, Item extends { slug: string }>(
  param: Param,
  records: readonly Item[],
): { params: { lang: Locale } & Record<Param, string>; props: { record: Item } }[] {
  return locales.flatMap((lang) =>
    records
      .filter(({ slug }) => !only || only.includes(slug))
      .map((record) => ({
        params: { lang, [param]: record.slug } as { lang: Locale } & Record<Param, string>,
        props: { record },
      })),
  );
}
