import type { Locale, Office } from '@portal/content/schema';
import { toUrl } from '../../i18n/localized-url';

/** Where the codes on paper lead: the page of the office, in the language of the sheet. */
export function toOfficeAddress(office: Pick<Office, 'slug'>, locale: Locale, origin: URL): URL {
  return new URL(toUrl(locale, `bureaux/${office.slug}/`), origin);
}

/** As it is typed by somebody without a camera: `portail.example.ma/fr/bureaux/agadir`. The site server adds the slash. */
export function formatTypedAddress({ host, pathname }: URL): string {
  return host + pathname.replace(/\/$/, '');
}
