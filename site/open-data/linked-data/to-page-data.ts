import type { BreadcrumbList, WebPage } from 'schema-dts';
import type { PagePath } from '../../i18n/localized-url.ts';
import { isSection, nameSection } from '../../i18n/name-section.ts';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { toPageUrl } from '../to-page-url.ts';

type Where = Pick<Edition, 'locale' | 'origin'>;

interface PageWords {
  readonly path: PagePath;
  readonly title: string;
  readonly description: string;
}

/** What every page says of itself. */
export function toPageData(where: Where, { path, title, description }: PageWords): WebPage {
  const t = createTranslate(where.locale);
  const url = toPageUrl(where, path);
  return {
    '@type': 'WebPage',
    '@id': url,
    name: title,
    description,
    url,
    inLanguage: where.locale,
    isPartOf: { '@type': 'WebSite', name: t('site.name'), url: toPageUrl(where, ''), inLanguage: where.locale },
  };
}

/**
 * The way to a page from the home page, read from its address: `guide/pension/` is below `guide/`.
 * A home page has no way to it.
 */
export function toBreadcrumbData(where: Where, { path, title }: PageWords): BreadcrumbList | undefined {
  if (path === '') return undefined;
  const [section = ''] = path.split('/');
  const t = createTranslate(where.locale);
  const above = isSection(section) ? nameSection(t, section) : undefined;
  const sectionPath: PagePath = `${section}/`;
  const steps = [
    { name: t('nav.home'), url: toPageUrl(where, '') },
    ...(above && sectionPath !== path ? [{ name: above, url: toPageUrl(where, sectionPath) }] : []),
    { name: title, url: toPageUrl(where, path) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
