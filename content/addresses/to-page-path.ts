import type { Locale } from '../schema/locale.ts';
import type { Kind } from '../schema/record-types.ts';
import { listParents, type Shown } from './list-parents.ts';
import { toAddresses } from './to-addresses.ts';

/** Texts that have a page at the root: those that a law expects there, and the one that heads a part of the site. */
const rootPages = new Set(['accessibilite', 'confidentialite', 'mentions', 'investir']);

/** Kinds that are only ever shown on the pages of others. */
const shownElsewhere = new Set<Kind>([
  'theme',
  'profile',
  'contact-point',
  'province',
  'public-holiday',
  'abbreviation',
]);

/** The page of the site where a record is read: `/ar/bureaux/agadir/`. Nothing for one that is shown nowhere. */
export function toPagePath(kind: Kind, record: Shown, locale: Locale): string | undefined {
  if (shownElsewhere.has(kind)) {
    const [parent] = listParents(kind, record);
    return parent && `/${locale}/${parent}`;
  }
  if (kind === 'page' && !rootPages.has(record.slug)) return `/${locale}/a-propos/${record.slug}/`;
  return toAddresses(kind, record, locale)[0];
}
