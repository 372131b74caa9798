import { isLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findEditorLanguage } from '../accounts/find-editor';
import { hasRole } from '../accounts/list-communes-of-user';
import { officerRole, translatorRole } from '../accounts/role-codes';
import { findKind } from '../content-types/find-kind';
import { say } from '../validation/say';
import { findBoundUser } from './find-bound-user';
import { isOfOwnCommune } from './is-of-own-commune';
import { isOwnTranslation } from './is-own-translation';
import type { Write } from './write';

const writes = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Row conditions alone leave three holes: a new language of another commune's entry, an entry made for another
 * commune, and one's own entry moved there. Strapi also stores any language code it is given.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    if (!kind || !writes.has(context.action)) return next();
    const params = paramsSchema.parse(context.params ?? {});
    refuseUnknownLocale(params.locale);
    const user = findBoundUser(strapi);
    if (user && !(await isAllowed(strapi, { kind, action: context.action, params, user }))) {
      throw new errors.ForbiddenError(say(findEditorLanguage(strapi), 'notYours'));
    }
    return next();
  });
}

/** Whoever has both tasks may do what one of them allows. */
async function isAllowed(strapi: Core.Strapi, write: Write): Promise<boolean> {
  const { user } = write;
  if (hasRole(user, officerRole) && (await isOfOwnCommune(strapi, write))) return true;
  return hasRole(user, translatorRole) && (await isOwnTranslation(strapi, write));
}

function refuseUnknownLocale(locale: string | string[] | null | undefined): void {
  for (const code of [locale ?? []].flat()) {
    if (code !== '*' && !isLocale(code)) {
      throw new errors.ValidationError(`The portal has no language "${code}"`);
    }
  }
}
