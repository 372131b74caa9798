import { isLocale, type Locale, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { splitLines } from './list-communes-of-user';

/** The languages of a translator, from their assignment. Never French, which is what they translate from. */
export async function listLanguagesOfUser(strapi: Core.Strapi, userId: number): Promise<Locale[]> {
  const assignments: { languages: string | null }[] = await strapi.db
    .query('api::assignment.assignment')
    .findMany({ where: { officer: { id: userId } } });
  const languages = assignments.flatMap(({ languages }) => splitLines(languages ?? ''));
  return [...new Set(languages)].filter(isLocale).filter((locale) => locale !== sourceLocale);
}
