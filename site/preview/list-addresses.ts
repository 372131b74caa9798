import type { Kind, Locale } from '@portal/content/schema';
import { toAddresses } from '../publish/to-addresses.ts';
import { searchedKinds } from '../publish/to-search-records.ts';

interface Shown {
  readonly slug: string;
  readonly commune?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Where an editor sees a record, best first: its own page, else the page that it is a part of. */
export function listAddresses(kind: Kind, record: Shown, locale: Locale): string[] {
  const parents = listParents(kind, record).map((path) => `/${locale}/${path}`);
  // What the search finds has addresses of its own; the rest is only ever a part of another page.
  const isSearched = searchedKinds.some((searched) => searched === kind);
  const own = isSearched ? toAddresses(kind, record, locale).map((address) => address.split('#')[0] ?? address) : [];
  return [...own, ...parents];
}

function listParents(kind: Kind, { slug, commune, organisation }: Shown): string[] {
  switch (kind) {
    case 'theme':
      return [`guide/besoin/${slug}/`];
    case 'profile':
      return [`guide/profil/${slug}/`];
    case 'contact-point':
      return [`bureaux/${commune}/`, `organismes/${organisation}/`];
    case 'event':
      return ['evenements/'];
    case 'province':
      return ['territoires/'];
    case 'public-holiday':
      return ['bureaux/'];
    case 'abbreviation':
      return ['guide/alphabet/'];
    case 'resource':
    case 'page':
      return ['a-propos/'];
    default:
      return [];
  }
}
