import type { Locale, Service } from '@portal/content/schema';
import { pickRequired } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

export function listServicesOfTheme(theme: string, locale: Locale): Service[] {
  return sortByTitle(
    snapshot.service.filter((service) => service.theme === theme),
    locale,
  );
}

/** A sheet without profiles is for everybody. */
export function listServicesForProfile(profile: string, locale: Locale): Service[] {
  return sortByTitle(
    snapshot.service.filter(({ profiles }) => profiles.length === 0 || profiles.includes(profile)),
    locale,
  );
}

export function sortByTitle(services: readonly Service[], locale: Locale): Service[] {
  // Tifinagh code points follow the IRCAM alphabet, so any collator sorts zgh rightly.
  const collator = new Intl.Collator([locale === 'ary' ? 'ar' : locale, 'fr']);
  const titleOf = (service: Service) => pickRequired(service.texts, locale, 'title').value;
  return [...services].sort((a, b) => collator.compare(titleOf(a), titleOf(b)));
}
