import type { Event } from '@portal/content/schema';
import type { Event as EventData } from 'schema-dts';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';
import { toTown } from './to-town.ts';

/** Only a known day can be told to a calendar: of a month or a year nothing is said. */
export function toEventData(edition: Edition, event: Event): EventData | undefined {
  if (event.precision !== 'day') return undefined;
  const { snapshot, locale } = edition;
  const t = createTranslate(locale);
  const words = pickWords(edition, event.texts);
  const commune = snapshot.commune.find(({ slug }) => slug === event.commune);
  const url = `${toPageUrl(edition, 'evenements/')}#${event.slug}`;
  return {
    '@type': 'Event',
    '@id': url,
    ...omitUnknown({
      name: words('title') ?? event.slug,
      description: words('summary'),
      url,
      startDate: toMoment(event.startsOn, event.startTime),
      endDate: event.endsOn || event.endTime ? toMoment(event.endsOn ?? event.startsOn, event.endTime) : undefined,
      eventStatus: findStatus(event.status),
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
      location: {
        '@type': 'Place' as const,
        name: words('place') ?? (commune ? pickName(edition, commune.texts) : t('openData.region')),
        address: toTown(edition, event.commune),
      },
      organizer: { '@type': 'Organization' as const, name: t('site.name'), url: toPageUrl(edition, '') },
      inLanguage: locale,
    }),
  };
}

/** Morocco is at UTC all year since September 2026. */
function toMoment(day: string, time: string | undefined): string {
  return time ? `${day}T${time}:00+00:00` : day;
}

/** `to-confirm` is no state of schema.org: such an event is said to be planned. */
function findStatus(status: Event['status']) {
  if (status === 'cancelled') return 'https://schema.org/EventCancelled';
  return status === 'moved' ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled';
}
