import { choice, clockTime, communeCode, flag, isoDate, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

export const eventKinds = [
  'promotion-day',
  'migrants-day',
  'workshop',
  'training',
  'sport',
  'culture',
  'mobile-desk',
] as const;

export const event = defineRecord({
  kind: 'event',
  plural: 'events',
  shared: {
    type: choice('Kind of event', eventKinds),
    /** Absent: the whole network. */
    commune: communeCode('Commune where it takes place').optional(),
    startsOn: isoDate('First day'),
    startTime: clockTime('Start').optional(),
    endsOn: isoDate('Last day').optional(),
    endTime: clockTime('End').optional(),
    precision: choice('How much of the date is known', ['day', 'month', 'year']),
    yearly: flag('Comes back every year on this day').optional(),
    status: choice('Whether it takes place', ['confirmed', 'to-confirm', 'cancelled', 'moved']),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    summary: paragraph('What happens, in one or two sentences', 400),
    place: line('Where exactly').optional(),
    details: lines('Programme and practical advice, one a line').optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
});
export type Event = Infer<typeof event>;
