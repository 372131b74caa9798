import { checkEvent } from './check-event.ts';
import {
  choice,
  choices,
  clockTime,
  communeCode,
  integer,
  isoDate,
  line,
  lines,
  mailAddress,
  paragraph,
  phoneNumber,
  pictures,
  webAddress,
} from './field.ts';
import { spokenLanguages } from './office.ts';
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

export const repetitions = ['weekly', 'monthly', 'yearly'] as const;

export const event = defineRecord({
  kind: 'event',
  plural: 'events',
  shared: {
    type: choice('Kind of event', eventKinds),
    /** Absent: the whole network. */
    commune: communeCode('Commune where it takes place').optional(),
    startsOn: isoDate('First day; of a moved event the new one'),
    startTime: clockTime('Start').optional(),
    endsOn: isoDate('Last day').optional(),
    endTime: clockTime('End').optional(),
    precision: choice('How much of the date is known', ['day', 'month', 'year']),
    repeats: choice('Comes back', repetitions).optional(),
    repeatUntil: isoDate('Comes back until this day').optional(),
    repeatCount: integer('How many times in all, the first one included').optional(),
    status: choice('Whether it takes place', ['confirmed', 'to-confirm', 'cancelled', 'moved']),
    movedFromOn: isoDate('Day it was first announced for, when it has moved').optional(),
    languages: choices('Languages spoken at the event', spokenLanguages).optional(),
    registrationUrl: webAddress('Where to register').optional(),
    contactPhone: phoneNumber('Telephone for questions').optional(),
    contactMail: mailAddress('Mail address for questions').optional(),
    pictures: pictures('Pictures of the day, once it is over: nobody on them who has not agreed').optional(),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    summary: paragraph('What happens, in one or two sentences', 400),
    place: line('Where exactly; of a moved event the new place').optional(),
    movedFromPlace: line('Place it was first announced for, when it has moved').optional(),
    registration: line('How to take part, in one sentence').optional(),
    details: lines('Programme and practical advice, one a line').optional(),
    pictureTexts: lines('What each picture shows, one a line, in the order of the pictures').optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
  check: checkEvent,
});
export type Event = Infer<typeof event>;
