import type { Event, Locale } from '@portal/content/schema';
import { formatDay } from '../../i18n/format.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { countFurtherDays, findLastDay } from './event-days.ts';
import { listOccurrences } from './list-occurrences.ts';

/** The day of one occurrence, as much of it as is known: `du 3 mai 2027 au 5 mai 2027`, `août 2027`. */
export function describeDay(event: Event, day: string, locale: Locale): string {
  if (countFurtherDays(event) === 0) return formatDay(locale, day, event.precision);
  const to = formatDay(locale, findLastDay(event, day), event.precision);
  return createTranslate(locale)('events.range', { from: formatDay(locale, day, event.precision), to });
}

/** Hours on a clock in Morocco; nothing when nobody has told them. */
export function describeTimes({ startTime, endTime }: Event, locale: Locale): string | undefined {
  const t = createTranslate(locale);
  if (startTime === undefined) return undefined;
  return endTime === undefined
    ? t('events.from', { from: startTime })
    : t('events.times', { from: startTime, to: endTime });
}

/** How often it comes back, and when for the last time. */
export function describeRepetition(event: Event, locale: Locale): { often: string; last: string } | undefined {
  const t = createTranslate(locale);
  const last = listOccurrences(event).at(-1);
  if (!event.repeats || last === undefined) return undefined;
  return {
    often: t(`events.repeats.${event.repeats}`),
    last: t('events.repeatsUntil', { day: formatDay(locale, last) }),
  };
}
