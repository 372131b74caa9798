import {
  findSourceDigest,
  findTranslationRecord,
  recordTypes,
  type SheetPart,
  type TranslationSheet,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readLocale } from '../../reception/list-names';
import { findSource } from '../keep-sources';
import { listPartStates } from '../list-part-states';
import { findTitle } from '../read-drafts';
import { listUnits, searchPart } from '../units/list-units';
import { findSheet, type OpenSheet } from './find-sheet';

/** `GET /translations/records/:kind/:documentId?locale=`: the French and its translation, field by field. */
export async function showSheet(strapi: Core.Strapi, ctx: Context): Promise<TranslationSheet> {
  const sheet = await findSheet(strapi, ctx, ctx.query['locale']);
  return describeSheet(strapi, sheet, ctx.state['user'].preferedLanguage);
}

export async function describeSheet(
  strapi: Core.Strapi,
  { draft, locale }: OpenSheet,
  preferredLanguage: unknown,
): Promise<TranslationSheet> {
  const { kind, documentId, slug } = draft;
  const parts: SheetPart[] = [];
  const units = listUnits(recordTypes[kind], draft.texts.fr, draft.texts[locale]);
  for (const { part, state } of listPartStates(draft, locale)) {
    const record = findTranslationRecord(draft.texts[locale], part);
    parts.push({
      part,
      state,
      sourceDigest: findSourceDigest(recordTypes[kind], part, draft.texts.fr),
      ...(state === 'reviewed' ? { reviewedBy: record?.reviewedBy, reviewedOn: record?.reviewedOn } : {}),
      former: state === 'outdated' && record ? await findSource(strapi, kind, part, record.sourceDigest) : null,
      units: units.filter((unit) => unit.part === part),
    });
  }
  const title = findTitle(draft, readLocale(preferredLanguage));
  const search = units.filter(({ part }) => part === searchPart);
  return { kind, documentId, slug, title, locale, version: findVersion({ draft, locale }), parts, search };
}

/** Changes with every save of this translation. */
export function findVersion({ draft, locale }: OpenSheet): string {
  const updatedAt = draft.texts[locale]?.['updatedAt'];
  return updatedAt === undefined ? '' : new Date(String(updatedAt)).toISOString();
}
