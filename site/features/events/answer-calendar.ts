import type { Event, Locale } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import { toCalendar } from './to-calendar.ts';

/** A file of the release, written while the pages are built. @param site  address of the portal */
export function answerCalendar(
  events: readonly Event[],
  locale: Locale,
  site: URL | undefined,
  name: string,
): Response {
  const unsure = createTranslate(locale)('events.unsure');
  // What is in the seed's order or in Strapi's makes no other bytes.
  const sorted = events.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const origin = site?.origin ?? '';
  return new Response(toCalendar({ events: sorted, locale, origin, name, unsure }));
}
