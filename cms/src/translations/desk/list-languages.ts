import { isLocale, type Kind, type Locale, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findReach } from '../../accounts/find-reach';
import { toUid } from '../../content-types/find-kind';
import { filterReadable } from '../../roles/filter-readable';
import { readDrafts } from '../read-drafts';

/**
 * `GET /translations/languages/:kind/:documentId`: the languages in which whoever asks may write this record; none for
 * one they may only read.
 */
export async function listLanguages(strapi: Core.Strapi, ctx: Context): Promise<{ readonly locales: Locale[] }> {
  const { kind, documentId } = ctx['params'];
  const readable = isKind(kind) ? await filterReadable(strapi, ctx, toUid(kind), [String(documentId)]) : [];
  if (!isKind(kind) || readable.length === 0) throw new errors.NotFoundError();
  const reach = await findReach(strapi, ctx);
  const [draft] = reach.kinds.includes(kind)
    ? await readDrafts(strapi, kind, { communes: reach.communes, documentId: String(documentId) })
    : [];
  return { locales: draft ? reach.listLocales(kind, draft.texts[sourceLocale]).filter(isLocale) : [] };
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && kind in recordTypes;
}
