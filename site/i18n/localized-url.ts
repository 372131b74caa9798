import { type Locale, locales } from '@portal/content/schema';

/** The paths of the portal, ASCII and the same in every language. */
export type PagePath = `${string}/` | '';

/** `('ar', 'guide/')` → `/ar/guide/`. */
export function toUrl(locale: Locale, path: PagePath): string {
  return `/${locale}/${path}`;
}

/** The same page in each language, so that changing the language keeps the page. */
export function listAlternates(path: PagePath): { locale: Locale; url: string }[] {
  return locales.map((locale) => ({ locale, url: toUrl(locale, path) }));
}
