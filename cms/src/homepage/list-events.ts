import { findToday, repetitions, type WaitingEvent } from '@portal/content/schema';
import { z } from 'zod';
import { type Drafts, findTitle } from '../translations/read-drafts';
import { findSpan, isComing, isOver } from './find-event-dates';

export const daysAhead = 30;

const eventSchema = z.looseObject({
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullish(),
  precision: z.enum(['day', 'month', 'year']),
  repeats: z.enum(repetitions).nullish(),
  repeatUntil: z.iso.date().nullish(),
  repeatCount: z.int().nullish(),
  eventStatus: z.enum(['confirmed', 'to-confirm', 'cancelled', 'moved']),
});

/** The events of the next weeks, and those that are over without anybody having said that they took place. */
export function listEvents(drafts: readonly Drafts[]): { coming: WaitingEvent[]; unsettled: WaitingEvent[] } {
  const today = findToday();
  const events = drafts.flatMap((draft) => {
    const parsed = eventSchema.safeParse(draft.texts.fr);
    return draft.kind === 'event' && parsed.success ? [{ draft, event: parsed.data }] : [];
  });
  const toItems = (chosen: typeof events): WaitingEvent[] =>
    chosen
      .map(({ draft, event }) => ({
        documentId: draft.documentId,
        commune: draft.commune,
        title: findTitle(draft),
        startsOn: findSpan(event, today).from,
        precision: event.precision,
        status: event.eventStatus,
      }))
      .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  return {
    coming: toItems(
      events.filter(({ event }) => event.eventStatus !== 'cancelled' && isComing(event, today, daysAhead)),
    ),
    unsettled: toItems(events.filter(({ event }) => event.eventStatus === 'to-confirm' && isOver(event, today))),
  };
}
