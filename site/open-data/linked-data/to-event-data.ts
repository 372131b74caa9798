import { type Event, findOffset, formatOffset, toInstant } from '@portal/content/schema';
import type { Event as EventData } from 'schema-dts';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import { toPageUrl } from '../to-page-url.ts';
import { toTown } from './to-town.ts';

/**
 * Only a known day can be told to a calendar: of a month or a year nothing is said.
 *
 * @param first  of an event that comes back, the day of the occurrence that is meant; `last` its last day
 */
export function toEventData(
  edition: Edition,
  event: Event,
  first = event.startsOn,
  last = event.endsOn,
): EventData | undefined {
  if (event.precision !== 'day') return undefined;
  const { snapshot, locale } = edition;
  const t = createTranslate(locale);
  const words = pickWords(edition, event.texts);
  const commune = snapshot.commune.find(({ slug }) => slug === event.commune);
  const url = toPageUrl(edition, `evenements/${event.slug}/`);
  return {
    '@type': 'Event',
    '@id': `${url}#event`,
    ...omitUnknown({
      name: words('title') ?? event.slug,
      description: words('summary'),
      url,
      startDate: toMoment(first, event.startTime),
      previousStartDate: event.movedFromOn,
      endDate: last || event.endTime ? toMoment(last ?? first, event.endTime) : undefined,
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

function toMoment(day: string, time: string | undefined): string {
  if (!time) return day;
  return `${day}T${time}:00${formatOffset(findOffset(toInstant(day, time).getTime()))}`;
}

/** `to-confirm` is no state of schema.org: such an event is said to be planned. */
function findStatus(status: Event['status']) {
  if (status === 'cancelled') return 'https://schema.org/EventCancelled';
  return status === 'moved' ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled';
}
