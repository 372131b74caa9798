import { z } from 'zod';

const languageSchema = z.enum(['fr', 'ar', 'en']);
export type AdminLanguage = z.infer<typeof languageSchema>;

/** What Strapi has written on the page; for code that runs outside of a component. */
export function findPageLanguage(): AdminLanguage {
  return toAdminLanguage(document.documentElement.lang);
}

export function toAdminLanguage(locale: string): AdminLanguage {
  return languageSchema.catch('fr').parse(locale);
}
