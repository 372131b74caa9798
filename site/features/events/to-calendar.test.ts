import { type Event, locales, toInstant } from '@portal/content/schema';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { listPast, listUpcoming } from './list-events.ts';
import { listOccurrences } from './list-occurrences.ts';
import { toCalendar } from './to-calendar.ts';

const plain: Event = {
  slug: 'atelier',
  changedAt: '2026-11-28T10:00:30.000Z',
  type: 'workshop',
  commune: 'tiznit',
  startsOn: '2027-05-03',
  precision: 'day',
  status: 'confirmed',
  sources: [],
  texts: {
    fr: {
      title: 'Atelier « droits », pour tous; gratuit',
      summary: 'Venez.\nC’est ouvert à tous.',
      place: 'Maison, Tiznit',
    },
    ar: { title: 'ورشة', summary: 'تعالوا' },
    zgh: { title: 'ⵜⴰⵎⴰⵣⵉⵔⵜ ⵏ ⵉⵎⴰⵔⴰⵡⵏ ⵏⵏⵖ ⵜⴰⵎⴰⵣⵉⵔⵜ ⵏ ⵉⵎⴰⵔⴰⵡⵏ ⵏⵏⵖ', summary: 'ⵜⵉⵡⵉⵙⵉ' },
  },
};

const write = (changes: Partial<Event> = {}, locale: (typeof locales)[number] = 'fr') =>
  toCalendar({
    events: [{ ...plain, ...changes }],
    locale,
    origin: 'https://portail.example',
    name: 'Événements',
    unsure: 'date à confirmer',
  });

/** Read by another library than the one that wrote it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}

const start = (changes: Partial<Event>) => read(write(changes)).events[0]?.startDate;

describe.each(locales)('the calendar in %s', (locale) => {
  const text = write({}, locale);

  test('has lines of 75 bytes at most, ended as the standard wants', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('names no time zone that it does not define', () => {
    expect(text).not.toContain('TZID');
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  test('gives another library its words back whole', () => {
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Événements');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
    const { title } = plain.texts[locale === 'ary' ? 'ar' : locale] ?? plain.texts.fr;
    expect(events[0]?.summary).toBe(title);
  });
});

test('keeps commas, semicolons and line breaks', () => {
  expect(read(write()).events[0]?.description).toBe('Venez.\nC’est ouvert à tous.');
  expect(read(write()).events[0]?.location).toBe('Maison, Tiznit');
});

test('says wall-clock times in UTC: an hour ahead before 20 September 2026, Ramadan excepted, and none since', () => {
  const at = (startsOn: string) => start({ startsOn, startTime: '10:00' })?.toString();
  expect(at('2027-05-03')).toBe('2027-05-03T10:00:00Z');
  expect(at('2026-07-01')).toBe('2026-07-01T09:00:00Z');
  expect(at('2026-03-01')).toBe('2026-03-01T10:00:00Z');
  expect(toInstant('2026-09-19', '23:30').toISOString()).toBe('2026-09-19T22:30:00.000Z');
  expect(toInstant('2026-09-20', '12:00').toISOString()).toBe('2026-09-20T12:00:00.000Z');
});

test('a day without a time is a day, a month is all of it and blocks nobody, a year is left out', () => {
  const [day] = read(write({ endsOn: '2027-05-04' })).events;
  expect([day?.startDate.isDate, day?.startDate.toString(), day?.endDate.toString()]).toEqual([
    true,
    '2027-05-03',
    '2027-05-05',
  ]);
  const [month] = read(write({ startsOn: '2027-02-10', precision: 'month' })).events;
  expect([month?.startDate.toString(), month?.endDate.toString()]).toEqual(['2027-02-01', '2027-03-01']);
  expect(month?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(month?.summary).toContain('(date à confirmer)');
  expect(read(write({ precision: 'year' })).events).toEqual([]);
});

test.each([
  ['confirmed', 'CONFIRMED'],
  ['moved', 'CONFIRMED'],
  ['to-confirm', 'TENTATIVE'],
  ['cancelled', 'CANCELLED'],
] as const)('an event that is %s is %s', (status, word) => {
  expect(read(write({ status })).events[0]?.component.getFirstPropertyValue('status')).toBe(word);
});

test('the same content gives the same bytes; a change keeps the name and raises the number', () => {
  expect(write()).toBe(write());
  const [before] = read(write()).events;
  const [after] = read(write({ status: 'cancelled', changedAt: '2026-12-01T09:00:00.000Z' })).events;
  expect(after?.uid).toBe(before?.uid);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect(String(after?.component.getFirstPropertyValue('last-modified'))).toBe('2026-12-01T09:00:00Z');
  expect(String(after?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-12-01T09:00:00Z');
});

test('what comes back is a rule with an end, which another library expands to the same days', () => {
  const changes = { repeats: 'monthly', startsOn: '2027-01-31', repeatUntil: '2027-06-30' } as const;
  const [event] = read(write(changes)).events;
  const days: string[] = [];
  const iterator = event?.iterator();
  for (let next = iterator?.next(); next; next = iterator?.next()) days.push(next.toString());
  expect(days).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
  expect(listOccurrences({ ...plain, ...changes })).toEqual(days);
});

test('what comes back across a change of the clock is an entry for each time, an hour apart in UTC', () => {
  const { events } = read(write({ repeats: 'weekly', startsOn: '2026-09-14', repeatCount: 2, startTime: '10:00' }));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-09-14T09:00:00Z', '2026-09-21T10:00:00Z']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
});

test('an event that comes back is to come until its last day, at its next one', () => {
  const weekly = { ...plain, repeats: 'weekly', repeatCount: 3 } as const;
  expect(listUpcoming([weekly], '2027-05-11')).toEqual([{ event: weekly, day: '2027-05-17' }]);
  expect(listPast([weekly], '2027-05-17')).toEqual([]);
  expect(listPast([weekly], '2027-05-18')).toEqual([{ event: weekly, day: '2027-05-03' }]);
});

test.each([
  [{ precision: 'month' }, '2027-05-31', '2027-06-01'],
  [{ precision: 'year' }, '2027-12-31', '2028-01-01'],
  [{ endsOn: '2027-05-06' }, '2027-05-06', '2027-05-07'],
] as const)('%o is to come until %s', (changes, last, over) => {
  const event = { ...plain, ...changes };
  expect(listUpcoming([event], last)).toHaveLength(1);
  expect(listUpcoming([event], over)).toEqual([]);
});
