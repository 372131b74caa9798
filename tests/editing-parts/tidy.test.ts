import { recordTypes } from '@portal/content/schema';
import { describe, expect, it, test } from 'vitest';
import {
  changeDayState,
  copyMondayToFriday,
  findDayState,
  toStored,
} from '../../cms/src/admin/custom-fields/hours/hours-draft.ts';
import { parseTime } from '../../cms/src/admin/custom-fields/hours/parse-time.ts';
import { formatPhone, parsePhone } from '../../cms/src/phones/parse-phone.ts';
import { findFreeSlug, makeSlug } from '../../cms/src/slugs/make-slug.ts';
import { tidyFields } from '../../cms/src/validation/tidy-fields.ts';

test.each([
  ['0528 85 22 33', '+212528852233'],
  ['05 28 85 22 33', '+212528852233'],
  ['+212 (0)5 28 85 22 33', '+212528852233'],
  ['00212 528 852 233', '+212528852233'],
  ['٠٥٢٨٨٥٢٢٣٣', '+212528852233'],
  ['+33 1 42 34 56 78', '+33142345678'],
  ['0528 85', undefined],
  ['appelez Fatima', undefined],
  ['0528 85 22 33 poste 12', undefined],
])('the number %j is %j', (typed, stored) => {
  expect(parsePhone(typed)).toBe(stored);
});

test('a number is shown as people say it', () => {
  expect(formatPhone('+212528852233')).toBe('0528 85 22 33');
  expect(formatPhone('+33142345678')).toBe('+33 1 42 34 56 78');
});

test.each([
  ['8h30', '08:30'],
  ['8:30', '08:30'],
  ['830', '08:30'],
  ['8', '08:00'],
  ['16h', '16:00'],
  ['٨:٣٠', '08:30'],
  ['24:00', '24:00'],
  ['25:00', undefined],
  ['24:30', undefined],
  ['', undefined],
])('the time %j is %j', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test.each([
  ['Journée d’accueil à Taliouine', 'journee-d-accueil-a-taliouine'],
  ['Œuvres & cœurs', 'oeuvres-coeurs'],
  ['🎉🎉', ''],
  ['يوم المهاجر', ''],
])('the slug of %j is %j', (title, slug) => {
  expect(makeSlug(title)).toBe(slug);
});

test('a long title gives whole words, a taken one a number', () => {
  const slug = makeSlug('Une très longue journée de promotion des services pour les Marocains du monde entier');
  expect(slug).toBe('une-tres-longue-journee-de-promotion-des-services-pour-les');
  expect(findFreeSlug('fete', new Set(['fete', 'fete-2']))).toBe('fete-3');
});

describe('what a paste brings along', () => {
  it('goes, in texts and in groups; the rest stays as it was sent', () => {
    const { shared, text } = recordTypes.office;
    const data = {
      phone: '\u202a0528 85 22 33\u202c',
      name: ' Bureau\u00ad d’accueil\r\nde Taliouine ',
      notice: 'Un\u000bDeux',
      sources: [{ id: 3, title: 'HCP\u0007' }],
      profiles: { connect: [] },
    };
    expect(tidyFields({ ...shared, ...text }, data)).toEqual({
      phone: '+212528852233',
      name: 'Bureau d’accueil de Taliouine',
      notice: 'Un\nDeux',
      sources: [{ id: 3, title: 'HCP' }],
      profiles: { connect: [] },
    });
  });
});

describe('a week that is typed', () => {
  const open = [{ opens: '08:30', closes: '16:30' }];

  it('tells closed from not known', () => {
    expect(findDayState({}, 'sunday')).toBe('unknown');
    expect(findDayState(changeDayState({}, 'sunday', 'closed'), 'sunday')).toBe('closed');
    expect(changeDayState({ sunday: [] }, 'sunday', 'unknown')).toEqual({});
  });

  it('takes Monday until Friday, and leaves the weekend', () => {
    const week = copyMondayToFriday({ monday: open, friday: [], saturday: [] });
    expect(week).toEqual({ monday: open, tuesday: open, wednesday: open, thursday: open, friday: open, saturday: [] });
  });

  it('is nothing when nothing is said', () => {
    expect(toStored({ week: {}, exceptions: [] })).toBeNull();
    expect(toStored({ week: {}, byAppointment: true })).toEqual({ week: {}, byAppointment: true });
  });
});
