import { type Locale, localeFacts } from '@portal/content/schema';
import { toUrl } from '../../i18n/localized-url.ts';
import { createTranslate } from '../../i18n/translate.ts';

/** What a phone needs to put the portal among its applications: W3C Web Application Manifest. */
export function toManifest(locale: Locale) {
  const t = createTranslate(locale);
  const shortcut = (name: string, path: `${string}/`) => ({ name, url: toUrl(locale, path) });
  return {
    id: toUrl(locale, ''),
    name: t('site.name'),
    short_name: 'BAOM',
    description: t('site.description'),
    lang: locale,
    dir: localeFacts[locale].direction,
    start_url: toUrl(locale, ''),
    // The whole site: changing the language must not leave the application.
    scope: '/',
    display: 'minimal-ui',
    theme_color: '#2f5430',
    background_color: '#faf6ee',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut(t('nav.guide'), 'guide/'),
      shortcut(t('nav.offices'), 'bureaux/'),
      shortcut(t('search.title'), 'recherche/'),
    ],
  };
}
