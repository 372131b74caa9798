import type { Locale } from '@portal/content/schema';
import type { Edition } from '../../open-data/edition.ts';
import { findLicence, licenceSetting } from '../../open-data/licence.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

/** What a page says of itself in an open form; when a record changed is the publisher's to know. */
export function toEdition(locale: Locale, site: URL | undefined): Edition {
  const licence = findLicence(licenceSetting.optional().parse(process.env['CONTENT_LICENCE'] || undefined));
  return { snapshot, locale, origin: site?.origin ?? '', changes: new Map(), licence };
}
