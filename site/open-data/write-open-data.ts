import { locales } from '@portal/content/schema';
import { writeChanges } from './changes/write-changes.ts';
import { writeContacts } from './contacts/write-contacts.ts';
import type { Edition, OpenFile } from './edition.ts';
import { toDirectory } from './hsds/to-directory.ts';
import { writeHsds } from './hsds/write-hsds.ts';
import { writePlaces } from './places/write-places.ts';

/**
 * Everything the portal gives away, in every language, from published content alone: the same content gives the same
 * bytes, and a record that is withdrawn is in none of the files.
 */
export function writeOpenData(content: Omit<Edition, 'locale'>): OpenFile[] {
  return locales.flatMap((locale) => {
    const edition: Edition = { ...content, locale };
    return [
      ...writeHsds(edition, toDirectory(edition)),
      ...writePlaces(edition),
      ...writeChanges(edition),
      ...writeContacts(edition),
    ];
  });
}
