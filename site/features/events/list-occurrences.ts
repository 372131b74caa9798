import type { Event } from '@portal/content/schema';
import * as library from 'rrule';

/** The package has one build for Node, which hides its names behind a default, and one for bundlers, which does not. */
const { RRule } = ((library as { default?: typeof library }).default ?? library) as typeof library;

export const frequencies = { weekly: 'WEEKLY', monthly: 'MONTHLY', yearly: 'YEARLY' } as const;

/**
 * First days of an event, `YYYY-MM-DD`: one, or every one of those it comes back on. The contract has seen to it that
 * there is an end. A month without a 31st is left out, as calendars do.
 */
export function listOccurrences({ startsOn, repeats, repeatUntil, repeatCount }: Event): string[] {
  if (!repeats) return [startsOn];
  const rule = new RRule({
    freq: RRule[frequencies[repeats]],
    dtstart: toDate(startsOn),
    ...(repeatUntil !== undefined && { until: toDate(repeatUntil) }),
    ...(repeatCount !== undefined && { count: repeatCount }),
  });
  return rule.all().map((date) => date.toISOString().slice(0, 10));
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
