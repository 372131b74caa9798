import { expect, test } from 'vitest';
import type { Hours } from '../schema/hours.ts';
import { findOpening } from './find-opening.ts';
import type { Holiday } from './holiday.ts';

const morning = { opens: '08:30', closes: '12:00' };
const afternoon = { opens: '13:00', closes: '16:30' };
const workday = [morning, afternoon];
const hours: Hours = {
  week: {
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: [morning],
    saturday: [],
    sunday: [],
  },
  ramadan: {
    from: '2027-02-08',
    to: '2027-03-09',
    week: { monday: [{ opens: '09:00', closes: '14:00' }], tuesday: [{ opens: '21:00', closes: '01:00' }] },
  },
  exceptions: [
    { from: '2026-12-07', to: '2026-12-09', intervals: [], reason: 'Travaux' },
    { from: '2026-12-19', to: '2026-12-19', intervals: [{ opens: '10:00', closes: '11:00' }] },
    { from: '2027-01-01', to: '2027-01-01', intervals: [{ opens: '09:00', closes: '24:00' }] },
  ],
  confirmedOn: '2026-11-20',
};
const holidays: Holiday[] = [
  { from: '01-01', to: '01-01' },
  { from: '11-18', to: '11-18' },
  { from: '2027-03-10', to: '2027-03-11', name: 'Aïd al-Fitr' },
];

/** In Morocco, which is on UTC at these dates. */
const ask = (moment: string, given: Hours | undefined = hours) => findOpening(given, new Date(`${moment}Z`), holidays);

test.each([
  // Sunday 22 November 2026
  ['2026-11-22T12:00', { state: 'closed', opensNext: { weekday: 'monday', time: '08:30', inDays: 1 } }],
  ['2026-11-23T08:29', { state: 'closed', opensNext: { weekday: 'monday', time: '08:30', inDays: 0 } }],
  ['2026-11-23T08:30', { state: 'open', until: { time: '12:00', inDays: 0 } }],
  ['2026-11-23T12:00', { state: 'closed', opensNext: { time: '13:00', inDays: 0 } }],
  ['2026-11-27T12:00', { state: 'closed', opensNext: { weekday: 'monday', time: '08:30', inDays: 3 } }],
  ['2026-12-07T10:00', { state: 'closed', reason: { kind: 'exception', note: 'Travaux' }, opensNext: { inDays: 3 } }],
  ['2026-12-19T10:30', { state: 'open', reason: { kind: 'exception' }, until: { time: '11:00' } }],
  // An office that says it is open on a public holiday is open.
  ['2027-01-01T20:00', { state: 'open', until: { day: '2027-01-01', time: '24:00', inDays: 0 } }],
  ['2027-02-08T13:59', { state: 'open', reason: { kind: 'ramadan' }, until: { time: '14:00' } }],
  ['2027-02-09T22:00', { state: 'open', until: { day: '2027-02-10', time: '01:00', inDays: 1 } }],
  ['2027-02-10T00:59', { state: 'open', until: { time: '01:00', inDays: 0 } }],
  // Nobody said what Wednesday is in Ramadan.
  ['2027-02-10T01:00', { state: 'unknown', confirmed: false }],
  ['2027-03-10T10:00', { state: 'closed', reason: { kind: 'holiday', name: 'Aïd al-Fitr' } }],
  ['2027-11-18T10:00', { state: 'closed', reason: { kind: 'holiday' } }],
] as const)('at %s', (moment, expected) => {
  expect(ask(moment)).toMatchObject(expected);
});

test('what is closed today says no next opening when an unknown day comes first', () => {
  const half: Hours = { week: { monday: [], wednesday: [morning] }, confirmedOn: '2026-11-20' };
  expect(ask('2026-11-23T10:00', half)).toEqual({ state: 'closed', confirmed: true });
  expect(ask('2026-11-24T10:00', half)).toEqual({ state: 'unknown', confirmed: false });
});

test('no hours at all are unknown, never closed', () => {
  expect(ask('2026-11-23T10:00', undefined)).toMatchObject({ state: 'open' });
  expect(findOpening(undefined, Date.now(), holidays)).toEqual({ state: 'unknown', confirmed: false });
});

test('by appointment is said in the hours, and when no hour is known', () => {
  expect(ask('2026-11-23T10:00', { ...hours, byAppointment: true }).state).toBe('by-appointment');
  expect(ask('2026-11-23T20:00', { ...hours, byAppointment: true }).state).toBe('closed');
  expect(ask('2026-11-23T10:00', { week: {}, byAppointment: true }).state).toBe('by-appointment');
});

test('open day and night has no closing time', () => {
  const day = [{ opens: '00:00', closes: '24:00' }];
  const always = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  expect(ask('2026-11-23T03:00', { week: always, confirmedOn: '2026-11-20' })).toEqual({
    state: 'open',
    confirmed: true,
  });
});

test.each([
  ['never confirmed', '2026-11-23T10:00', { ...hours, confirmedOn: undefined }, 'never-confirmed'],
  ['confirmed 183 days ago', '2027-05-24T10:00', { ...hours, confirmedOn: '2026-11-22' }, undefined],
  ['confirmed 184 days ago', '2027-05-25T10:00', { ...hours, confirmedOn: '2026-11-22' }, 'confirmed-long-ago'],
  ['in Ramadan, with its dates', '2027-02-15T10:00', hours, undefined],
  ['in Ramadan, without its dates', '2027-02-15T10:00', { ...hours, ramadan: undefined }, 'ramadan-not-dated'],
  [
    'in Ramadan, with the dates of the year before',
    '2028-02-07T10:00',
    { ...hours, confirmedOn: '2028-01-20' },
    'ramadan-not-dated',
  ],
  ['on an Aïd whose date was entered', '2027-03-09T10:00', hours, undefined],
  [
    'around an Aïd whose date nobody entered',
    '2027-05-17T10:00',
    { ...hours, confirmedOn: '2027-05-01' },
    'holiday-not-dated',
  ],
  ['before an opening on such a day', '2027-05-14T20:00', { ...hours, confirmedOn: '2027-05-01' }, 'holiday-not-dated'],
] as const)('doubt: %s', (_name, moment, given, doubt) => {
  const opening = ask(moment, given);
  expect(opening.doubt).toBe(doubt);
  expect(opening.confirmed).toBe(doubt === undefined);
});
