import type { Locale } from '../schema/locale.ts';
import type { Kind } from '../schema/record-types.ts';

/** Where a record may be read, best first; the site may show a record as a part of a list. */
export function toAddresses(
  kind: Kind,
  record: { slug: string; commune?: string | undefined },
  locale: Locale,
): string[] {
  const at = (path: string) => `/${locale}/${path}`;
  switch (kind) {
    case 'service':
      return [at(`guide/${record.slug}/`)];
    case 'office':
      return [at(`bureaux/${record.commune ?? record.slug}/`)];
    case 'organisation':
      return [at(`organismes/${record.slug}/`), at(`organismes/#${record.slug}`), at(`guide/#${record.slug}`)];
    case 'event':
      return [at(`evenements/${record.slug}/`), at(`evenements/#${record.slug}`)];
    case 'commune':
      return [at(`territoires/${record.slug}/`)];
    case 'charter':
      return [at('charte/')];
    case 'opportunity':
      return [at(`investir/projets/${record.slug}/`)];
    case 'resource':
      return [at(`ressources/${record.slug}/`), at(`ressources/#${record.slug}`)];
    default:
      return [at(`${record.slug}/`), at(`a-propos/${record.slug}/`), at(`a-propos/#${record.slug}`)];
  }
}
