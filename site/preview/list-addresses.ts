import { listParents, type Shown, toAddresses } from '@portal/content/addresses';
import type { Kind, Locale } from '@portal/content/schema';
import { searchedKinds } from '../publish/to-search-records.ts';

/** Where an editor sees a record, best first: its own page, else the page that it is a part of. */
export function listAddresses(kind: Kind, record: Shown, locale: Locale): string[] {
  const parents = listParents(kind, record).map((path) => `/${locale}/${path}`);
  // What the search finds has addresses of its own; the rest is only ever a part of another page.
  const isSearched = searchedKinds.some((searched) => searched === kind);
  const own = isSearched ? toAddresses(kind, record, locale).map((address) => address.split('#')[0] ?? address) : [];
  return [...own, ...parents];
}
