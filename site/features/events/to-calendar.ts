import { type Event, type Locale, toInstant } from '@portal/content/schema';
import { ICalCalendar, ICalEventRepeatingFreq, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { toUrl } from '../../i18n/localized-url.ts';
import { pickRequired, pickText } from '../../snapshot/pick-text.ts';
import { addDays, findLastDay } from './event-days.ts';
import { frequencies, listOccurrences } from './list-occurrences.ts';

export interface CalendarRequest {
  readonly events: readonly Event[];
  readonly locale: Locale;
  /** `https://portail.example`. */
  readonly origin: string;
  readonly name: string;
  /** Said behind the title of an event of which only the month is known. */
  readonly unsure: string;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  moved: ICalEventStatus.CONFIRMED,
  'to-confirm': ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Event['status'], ICalEventStatus>;

const daySeconds = 86_400;
/** SEQUENCE counts the minutes since then: it only grows, and nothing has to be remembered between two builds. */
const firstMinute = Date.UTC(2026, 0, 1) / 60_000;

/**
 * An iCalendar file (RFC 5545). Times are UTC: a phone with old zone data would be an hour off in Morocco. The same
 * content gives the same bytes, so that calendars see a change only where there is one.
 */
export function toCalendar({ events, locale, origin, name, unsure }: CalendarRequest): string {
  const calendar = new ICalCalendar({
    name,
    ttl: daySeconds,
    prodId: { company: 'BAOM', product: 'Portail', language: locale.toUpperCase() },
  });
  for (const event of events.filter(hasCalendarDay)) {
    for (const { suffix, ...when } of listTimes(event)) {
      calendar.createEvent({
        id: `event-${event.slug}${suffix}@portail-baom`,
        ...when,
        ...toWords(event, locale, unsure),
        ...toVersion(event),
        status: statuses[event.status],
        url: `${origin}${toUrl(locale, `evenements/${event.slug}/`)}`,
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** A year is no place in a calendar. */
export function hasCalendarDay({ precision }: Event): boolean {
  return precision !== 'year';
}

/**
 * A rule, where every occurrence is at the same time of UTC. Where Morocco changes its clock in between, an entry for
 * each: a rule in UTC would be an hour off, and one with a zone would trust the zone data of the phone.
 */
function listTimes(event: Event) {
  const days = listOccurrences(event);
  const first = toTimes(event, event.startsOn);
  if (!event.repeats) return [{ ...first, suffix: '' }];
  if (days.every((day) => toTimes(event, day).start.toISOString().slice(10) === first.start.toISOString().slice(10))) {
    const freq = ICalEventRepeatingFreq[frequencies[event.repeats]];
    return [{ ...first, suffix: '', repeating: { freq, count: days.length } }];
  }
  return days.map((day) => ({ ...toTimes(event, day), suffix: `-${day}` }));
}

function toTimes(event: Event, day: string) {
  const last = findLastDay(event, day);
  if (event.startTime !== undefined) {
    const start = toInstant(day, event.startTime);
    return { start, ...(event.endTime !== undefined && { end: toInstant(last, event.endTime) }) };
  }
  const first = event.precision === 'month' ? `${day.slice(0, 7)}-01` : day;
  // Nobody is busy all day, or all month, for a day that is only marked.
  const transparency = ICalEventTransparency.TRANSPARENT;
  return { start: toMidnight(first), end: toMidnight(addDays(last, 1)), allDay: true, transparency };
}

function toMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toWords(event: Event, locale: Locale, unsure: string) {
  const title = pickRequired(event.texts, locale, 'title').value;
  const place = pickText(event.texts, locale, 'place')?.value;
  const details = pickText(event.texts, locale, 'details')?.value ?? [];
  return {
    summary: event.precision === 'month' ? `${title} (${unsure})` : title,
    description: [pickRequired(event.texts, locale, 'summary').value, ...details].join('\n'),
    ...(place !== undefined && { location: place }),
  };
}

/** The seed has never been published: it stands at the first minute. */
function toVersion({ changedAt }: Event) {
  const changed = new Date(changedAt ?? firstMinute * 60_000);
  const sequence = Math.max(0, Math.floor(changed.getTime() / 60_000) - firstMinute);
  return { stamp: changed, lastModified: changed, sequence };
}
