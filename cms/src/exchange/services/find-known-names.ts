import { type Locale, locales } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const rowsSchema = z.array(
  z.looseObject({
    documentId: z.string(),
    locale: z.string(),
    slug: z.string().nullish(),
    name: z.string().nullish(),
    acronym: z.string().nullish(),
    website: z.string().nullish(),
  }),
);

/** What the CMS has that a service may name, by the words for it in every language. */
export interface KnownNames {
  findOrganisation(name: string, website: string | undefined): string | undefined;
  /** @returns the code of the commune */
  findCommune(city: string): string | undefined;
  findTheme(terms: readonly string[]): string | undefined;
  findProfiles(terms: readonly string[]): string[];
}

/** @param locale  of what is brought: Strapi links texts of one language with each other, and refuses any other link */
export async function findKnownNames(strapi: Core.Strapi, locale: Locale): Promise<KnownNames> {
  const organisations = await listNames(strapi, 'organisation', locale);
  const themes = await listNames(strapi, 'theme', locale);
  const profiles = await listNames(strapi, 'profile', locale);
  const communes = await listNames(strapi, 'commune', locale, 'slug');
  const find = (names: ReadonlyMap<string, string>, terms: readonly string[]) => [
    ...new Set(terms.flatMap((term) => names.get(fold(term)) ?? [])),
  ];
  return {
    findOrganisation: (name, website) =>
      organisations.get(fold(name)) ?? (website ? organisations.get(findHost(website)) : undefined),
    findCommune: (city) => communes.get(fold(city)),
    findTheme: (terms) => find(themes, terms)[0],
    findProfiles: (terms) => find(profiles, terms),
  };
}

async function listNames(
  strapi: Core.Strapi,
  kind: 'organisation' | 'theme' | 'profile' | 'commune',
  locale: Locale,
  key: 'documentId' | 'slug' = 'documentId',
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const found: unknown = await strapi.db
    .query(`api::${kind}.${kind}`)
    .findMany({ where: { publishedAt: { $null: true }, locale: { $in: [...locales] } }, orderBy: { slug: 'asc' } });
  const rows = rowsSchema.parse(found);
  const inLanguage = new Set(rows.filter((row) => row.locale === locale).map(({ documentId }) => documentId));
  for (const { documentId, slug, name, acronym, website } of rows) {
    if (key === 'documentId' && !inLanguage.has(documentId)) continue;
    const own = key === 'slug' ? (slug ?? '') : documentId;
    const words = [slug, name, acronym].flatMap((word) => (word ? [fold(word)] : []));
    for (const word of [...words, ...(website ? [findHost(website)] : [])]) {
      if (word === '') continue;
      // An acronym or a site that two of them have is nobody's name.
      if ((names.get(word) ?? own) !== own) shared.add(word);
      names.set(word, own);
    }
  }
  for (const word of shared) names.delete(word);
  return names;
}

/** Case, accents and signs do not tell two organisations apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findHost(website: string): string {
  return URL.canParse(website) ? `host ${new URL(website).hostname.replace(/^www\./, '')}` : '';
}
