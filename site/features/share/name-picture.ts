import type { PagePath } from '../../i18n/localized-url.ts';
import { isSection } from '../../i18n/name-section.ts';

export const pictureSize = { width: 1200, height: 630 } as const;

/**
 * The picture that is seen where a page is shared: one for each office and each need, one for each section, and that of
 * the portal for all else. A sheet shows its need: whoever shares it does not show more on a screen that others see.
 *
 * @param theme  need of a sheet
 */
export function namePicture(path: PagePath, theme?: string): string {
  const [section = '', below, slug] = path.split('/');
  if (theme) return `besoin-${theme}`;
  if (section === 'guide' && below === 'besoin' && slug) return `besoin-${slug}`;
  if (section === 'bureaux' && below) return `bureau-${below}`;
  return isSection(section) ? section : 'portail';
}

/** `/sharing/ar/bureau-agadir.png` */
export function toPictureUrl(locale: string, name: string): string {
  return `/sharing/${locale}/${name}.png`;
}
