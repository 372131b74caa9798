import type { Locale, Office } from '@portal/content/schema';
import { toUrl } from '../../i18n/localized-url';

type Named = Pick<Office, 'slug'>;

/** Where the codes on paper lead: the page of the office, in the language of the sheet. */
export function toOfficeAddress(office: Named, locale: Locale, origin: URL): URL {
  return new URL(toUrl(locale, `bureaux/${office.slug}/`), origin);
}

/** Where the code on the desk leads: the five questions about this office. */
export function toOpinionAddress(office: Named, locale: Locale, origin: URL): URL {
  return new URL(toUrl(locale, `satisfaction/${office.slug}/`), origin);
}

/** As it is typed by somebody without a camera: `portail.example.ma/fr/bureaux/agadir`. The site server adds the slash. */
export function formatTypedAddress({ host, pathname }: URL): string {
  return host + pathname.replace(/\/$/, '');
}
