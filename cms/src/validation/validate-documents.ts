import { isLocale, type Kind, type Locale, locales, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findEditorLanguage, isEditorAtWork } from '../accounts/find-editor';
import { findKind } from '../content-types/find-kind';
import { findBoundUser } from '../roles/find-bound-user';
import { giveSlug } from '../slugs/give-slug';
import { checkFields } from './check-fields';
import { checkPublication } from './check-publication';
import { checkSlug } from './check-slug';
import { refuseRemoval } from './refuse-removal';
import { say } from './say';
import { tidyFields } from './tidy-fields';
import type { Fault } from './to-fault';

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
});
type Params = z.infer<typeof paramsSchema>;

/**
 * What an editor saves keeps the shapes of the contract, and what an editor publishes is what a build accepts: the same
 * definition, held where it is typed. Programs such as the seed have checked before, all files at once.
 */
export function validateDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    if (!kind || !isEditorAtWork(strapi)) return next();
    const { action } = context;
    const params = paramsSchema.parse(context.params ?? {});
    if (action === 'create' || action === 'update' || action === 'clone') {
      Object.assign(context.params, { data: await checkWrite(strapi, kind, action, params) });
    } else if (action === 'publish' && params.documentId !== undefined) {
      await checkPublications(strapi, kind, params.documentId, listLocales(params.locale));
    } else if ((action === 'unpublish' || action === 'delete') && params.documentId !== undefined) {
      const asked = listLocales(params.locale);
      // A translation does not stay online without the French page that it translates.
      const isWhole = action === 'unpublish' && asked.includes(sourceLocale);
      if (isWhole) Object.assign(context.params, { locale: '*' });
      await refuseRemoval(strapi, { kind, documentId: params.documentId, locales: isWhole ? locales : asked });
    }
    return next();
  });
}

async function checkPublications(strapi: Core.Strapi, kind: Kind, documentId: string, asked: readonly Locale[]) {
  const language = findEditorLanguage(strapi);
  const withSource = asked.includes(sourceLocale);
  const faults: Fault[] = [];
  for (const locale of asked) {
    faults.push(...(await checkPublication(strapi, { kind, documentId, locale, withSource, language })));
  }
  refuse(faults, strapi);
}

async function checkWrite(
  strapi: Core.Strapi,
  kind: Kind,
  action: 'create' | 'update' | 'clone',
  { documentId, locale, data = {} }: Params,
): Promise<Record<string, unknown>> {
  const type = recordTypes[kind];
  const shape = { ...type.shared, ...type.text };
  const tidy = tidyFields(shape, data);
  const language = findEditorLanguage(strapi);
  const [written] = listLocales(locale);
  const given = await giveSlug(strapi, { kind, action, documentId, locale: written ?? sourceLocale, data: tidy });
  const slug = given ?? tidy['slug'];
  const own = action === 'update' ? documentId : undefined;
  const mayRename = findBoundUser(strapi) === undefined;
  refuse(
    [
      ...(await checkSlug(strapi, { kind, documentId: own, slug, mayRename }, language)),
      ...checkFields(shape, tidy, language),
    ],
    strapi,
  );
  return slug === undefined ? tidy : { ...tidy, slug };
}

/** Strapi's default when no language is said is the French one. */
function listLocales(locale: Params['locale']): Locale[] {
  const asked = [locale ?? sourceLocale].flat();
  // In this order: a translation goes online after its source.
  return asked.includes('*') ? [...locales] : asked.filter(isLocale);
}

function refuse(faults: readonly Fault[], strapi: Core.Strapi): void {
  if (faults.length === 0) return;
  const details = { errors: faults.map(({ path, message }) => ({ path, message, name: 'ValidationError' })) };
  throw new errors.ValidationError(say(findEditorLanguage(strapi), 'notAccepted'), details);
}
