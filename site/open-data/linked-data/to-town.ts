import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { pickName } from '../pick-words.ts';

/** A commune, or the whole region, as an address: what is always known of a place. */
export function toTown(edition: Edition, communeSlug?: string) {
  const commune = edition.snapshot.commune.find(({ slug }) => slug === communeSlug);
  const region = createTranslate(edition.locale)('openData.region');
  return {
    '@type': 'PostalAddress' as const,
    addressLocality: commune ? pickName(edition, commune.texts) : region,
    addressRegion: region,
    addressCountry: 'MA',
  };
}
