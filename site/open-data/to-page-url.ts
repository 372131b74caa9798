import type { Office } from '@portal/content/schema';
import { type PagePath, toUrl } from '../i18n/localized-url.ts';
import type { Edition } from './edition.ts';

/** The absolute address of a page. */
export function toPageUrl({ origin, locale }: Pick<Edition, 'origin' | 'locale'>, path: PagePath): string {
  return origin + toUrl(locale, path);
}

export function toOfficeUrl(edition: Edition, { slug }: Pick<Office, 'slug'>): string {
  return toPageUrl(edition, `bureaux/${slug}/`);
}
