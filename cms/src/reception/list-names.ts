import { type Locale, localeSchema, locales, openOfficeTheme, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { nameOpenOffice } from './name-open-office';

export type Names = Readonly<Record<'theme' | 'profile' | 'commune', Readonly<Record<string, string>>>>;

/** The words for the codes of a request, in the officer's language where there is a translation. */
export async function listNames(strapi: Core.Strapi, preferredLanguage: unknown): Promise<Names> {
  const preferred = readLocale(preferredLanguage);
  const [theme, profile, commune] = await Promise.all(
    (['theme', 'profile', 'commune'] as const).map((kind) => listNamesOfKind(strapi, kind, preferred)),
  );
  return {
    theme: { ...theme, [openOfficeTheme]: nameOpenOffice(preferred) },
    profile: profile ?? {},
    commune: commune ?? {},
  };
}

export function readLocale(preferredLanguage: unknown): Locale {
  return localeSchema.catch(sourceLocale).parse(preferredLanguage);
}

/** By slug. */
export async function listNamesOfKind(
  strapi: Core.Strapi,
  kind: string,
  preferred: Locale,
  field: 'name' | 'title' = 'name',
): Promise<Record<string, string>> {
  const entries: Record<'slug' | 'locale' | typeof field, string>[] = await strapi.db
    .query(`api::${kind}.${kind}` as 'api::theme.theme')
    .findMany({
      where: { locale: { $in: [sourceLocale, preferred] }, publishedAt: { $notNull: true } },
      select: ['slug', field as 'name', 'locale'],
    });
  // The preferred language comes last and wins.
  const inOrder = entries.toSorted((a, b) => Number(a.locale === preferred) - Number(b.locale === preferred));
  return Object.fromEntries(inOrder.flatMap((entry) => (entry[field] ? [[entry.slug, entry[field]]] : [])));
}

/** By slug, in every language. */
export async function listThemeWords(strapi: Core.Strapi): Promise<Record<string, string[]>> {
  const themes: { slug: string; name: string | null }[] = await strapi.db
    .query('api::theme.theme')
    .findMany({ where: { publishedAt: { $notNull: true } }, select: ['slug', 'name'] });
  const bySlug = Map.groupBy(themes, ({ slug }) => slug);
  const words = [...bySlug].map(([slug, found]) => [slug, found.flatMap(({ name }) => (name ? [name] : []))] as const);
  return Object.fromEntries([...words, [openOfficeTheme, locales.map(nameOpenOffice)] as const]);
}
