import type { Event } from '@portal/content/schema';
import { snapshot } from '../../snapshot/read-snapshot.ts';

/** @param today calendar day in Morocco, `YYYY-MM-DD` */
export function listEvents(today: string, commune?: string): { upcoming: Event[]; past: Event[] } {
  const events = snapshot.event.filter((event) => commune === undefined || event.commune === commune);
  const lastDay = (event: Event) => event.endsOn ?? endOfPrecision(event);
  return {
    upcoming: events.filter((event) => lastDay(event) >= today).sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
    past: events.filter((event) => lastDay(event) < today).sort((a, b) => b.startsOn.localeCompare(a.startsOn)),
  };
}

/** An event of which only the year is known is past when the year is. */
function endOfPrecision({ startsOn, precision }: Event): string {
  if (precision === 'year') return `${startsOn.slice(0, 4)}-12-31`;
  if (precision === 'month') return `${startsOn.slice(0, 7)}-31`;
  return startsOn;
}
