import { isLocale, type Kind, type Locale, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findReach } from '../../accounts/find-reach';
import { readDrafts } from '../read-drafts';

/**
 * `GET /translations/languages/:kind/:documentId`: the languages in which whoever asks may write this record. None for
 * one they may only read, and for one they may not even read.
 */
export async function listLanguages(strapi: Core.Strapi, ctx: Context): Promise<{ readonly locales: Locale[] }> {
  const { kind, documentId } = ctx['params'];
  const reach = await findReach(strapi, ctx);
  if (!isKind(kind) || !reach.kinds.includes(kind)) return { locales: [] };
  const [draft] = await readDrafts(strapi, kind, { communes: reach.communes, documentId: String(documentId) });
  return { locales: draft ? reach.listLocales(kind, draft.texts[sourceLocale]).filter(isLocale) : [] };
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && kind in recordTypes;
}
