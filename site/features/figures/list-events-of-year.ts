import type { Event } from '@portal/content/schema';
import { snapshot } from '../../snapshot/read-snapshot.ts';

/** What took place in a year in a commune, and what is still announced for it; never what was cancelled. */
export function listEventsOfYear(year: string, commune: string): { events: Event[]; trainings: Event[] } {
  const ofYear = snapshot.event
    .filter((event) => event.commune === commune && event.startsOn.startsWith(year) && event.status !== 'cancelled')
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  return {
    events: ofYear.filter(({ type }) => type !== 'training'),
    trainings: ofYear.filter(({ type }) => type === 'training'),
  };
}
