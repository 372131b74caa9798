import { type Kind, type Locale, localeFacts, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findEditorLanguage } from '../accounts/find-editor';
import { toUid } from '../content-types/find-kind';
import { findReferrers } from './find-referrers';
import { listOnline } from './read-versions';
import { say } from './say';

interface Removal {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locales: readonly Locale[];
}

/** A page goes with its French version: nothing that stays online may still lead to it, or translate it. */
export async function refuseRemoval(strapi: Core.Strapi, { kind, documentId, locales }: Removal): Promise<void> {
  if (!locales.includes(sourceLocale)) return;
  const language = findEditorLanguage(strapi);
  const online = await listOnline(strapi, kind, documentId);
  if (!online.includes(sourceLocale)) return;
  const left = online.filter((locale) => !locales.some((removed) => removed === locale));
  if (left.length > 0) {
    const names = left.map((locale) => localeFacts[locale as Locale]?.endonym ?? locale).join(', ');
    throw new errors.ApplicationError(say(language, 'translationsOnline', { names }));
  }
  const source: { slug: string } | null = await strapi.db
    .query(toUid(kind))
    .findOne({ where: { documentId, locale: sourceLocale, publishedAt: { $notNull: true } } });
  const referrers = await findReferrers(strapi, { kind, documentId, slug: source?.slug ?? '' });
  if (referrers.length > 0) {
    throw new errors.ApplicationError(say(language, 'hasReferrers', { names: referrers.join(', ') }));
  }
}
