import type { Event } from '@portal/content/schema';
import { findNext } from './event-days.ts';

export interface DatedEvent {
  readonly event: Event;
  /** First day of the occurrence that is meant. */
  readonly day: string;
}

/** Of a commune: its own, and what is to come in the whole region. */
export function belongsTo(commune: string, event: Event): boolean {
  return event.commune === commune || event.commune === undefined;
}

/** Next first. @param today calendar day in Morocco, `YYYY-MM-DD` */
export function listUpcoming(events: readonly Event[], today: string): DatedEvent[] {
  return events
    .flatMap((event) => {
      const day = findNext(event, today);
      return day === undefined ? [] : [{ event, day }];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** What is over for good, the latest first. */
export function listPast(events: readonly Event[], today: string): DatedEvent[] {
  return events
    .filter((event) => findNext(event, today) === undefined)
    .map((event) => ({ event, day: event.startsOn }))
    .sort((a, b) => b.day.localeCompare(a.day));
}

/** Years of which something is kept, the latest first. */
export function listYears(past: readonly DatedEvent[]): string[] {
  return [...new Set(past.map(({ day }) => day.slice(0, 4)))].sort().reverse();
}
