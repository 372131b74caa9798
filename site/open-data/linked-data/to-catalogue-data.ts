import type { DataCatalog } from 'schema-dts';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { omitUnknown } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';

/** What can be taken, for catalogues of open data. */
export function toCatalogueData(edition: Omit<Edition, 'snapshot' | 'changes'>): DataCatalog {
  const { origin, locale, licence } = edition;
  const t = createTranslate(locale);
  const toDataset = (key: 'directory' | 'tables' | 'places', path: string, format: string) => ({
    '@type': 'Dataset' as const,
    ...omitUnknown({
      name: t(`openData.formats.${key}.title`),
      description: t(`openData.formats.${key}.text`),
      license: licence?.url,
      inLanguage: locale,
      isAccessibleForFree: true,
      distribution: { '@type': 'DataDownload' as const, contentUrl: `${origin}/${path}`, encodingFormat: format },
    }),
  });
  return {
    '@type': 'DataCatalog',
    name: t('openData.title'),
    description: t('openData.lead'),
    url: toPageUrl(edition, 'donnees/'),
    dataset: [
      toDataset('directory', `hsds/${locale}/services`, 'application/json'),
      toDataset('tables', `hsds/${locale}/tables/datapackage.json`, 'text/csv'),
      toDataset('places', `data/${locale}/places.geojson`, 'application/geo+json'),
    ],
  };
}
