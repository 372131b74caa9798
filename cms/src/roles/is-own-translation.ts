import { recordTypes, sourceLocale, toStrapiName } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listLanguagesOfUser } from '../accounts/list-languages-of-user';
import type { Write } from './write';

const actions = new Set(['update', 'publish', 'unpublish', 'discardDraft']);

/**
 * Texts of an entry that is already there, in a language that was given to this person, and nothing else: neither the
 * French nor a fact that all languages share.
 */
export async function isOwnTranslation(strapi: Core.Strapi, { kind, action, params, user }: Write): Promise<boolean> {
  if (!actions.has(action) || params.documentId === undefined) return false;
  const languages: string[] = await listLanguagesOfUser(strapi, user.id);
  // Without a language Strapi means the French one.
  const written = [params.locale ?? sourceLocale].flat();
  if (written.length === 0 || !written.every((locale) => languages.includes(locale))) return false;
  const facts = [...Object.keys(recordTypes[kind].shared).map(toStrapiName), 'slug'];
  return facts.every((field) => params.data?.[field] === undefined);
}
