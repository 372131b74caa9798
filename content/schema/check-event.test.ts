import { expect, test } from 'vitest';
import { checkEvent } from './check-event.ts';
import { event } from './event.ts';
import { opportunity } from './opportunity.ts';

type Checked = Parameters<typeof checkEvent>[0];

function check(changes: Partial<Checked>): string[] {
  const plain: Checked = { startsOn: '2027-05-03', precision: 'day', status: 'confirmed', texts: { fr: {} } };
  return checkEvent({ ...plain, ...changes }).map(({ field, message }) => `${field} ${message}`);
}

const onePicture = [{ url: '/a.jpg', mime: 'image/jpeg', bytes: 5 }];

test.each<[string, Partial<Checked>]>([
  ['one day without a time', {}],
  ['several days', { endsOn: '2027-05-05' }],
  ['every week until a day', { repeats: 'weekly', repeatUntil: '2027-12-31' }],
  ['every year, six times', { repeats: 'yearly', repeatCount: 6 }],
  ['moved to another day', { status: 'moved', movedFromOn: '2027-04-30' }],
  ['moved to another place', { status: 'moved', texts: { fr: { movedFromPlace: 'Stade' } } }],
  [
    'with a picture that is not described in Arabic yet',
    { pictures: onePicture, texts: { fr: { pictureTexts: ['Un'] }, ar: {} } },
  ],
])('takes an event %s', (_name, changes) => {
  expect(check(changes)).toEqual([]);
});

test.each<[string, Partial<Checked>, string]>([
  ['ends the day before', { endsOn: '2027-05-02' }, 'endsOn is before the start'],
  ['ends an hour before', { startTime: '10:00', endTime: '09:00' }, 'endsOn is before the start'],
  ['ends at a time and starts at none', { endTime: '09:00' }, 'startTime is empty'],
  ['has a time and no day', { precision: 'month', startTime: '09:00' }, 'startTime is given although the day'],
  ['comes back without an end', { repeats: 'weekly' }, 'repeatUntil is empty: say until when'],
  ['has an end and does not come back', { repeatCount: 3 }, 'repeats is empty'],
  [
    'has two ends',
    { repeats: 'weekly', repeatCount: 3, repeatUntil: '2027-12-31' },
    'repeatCount and repeatUntil both',
  ],
  ['comes back once', { repeats: 'weekly', repeatCount: 1 }, 'repeatCount must be between 2 and 260'],
  ['comes back for a century', { repeats: 'yearly', repeatCount: 100 }, 'repeatCount must be between 2 and 6'],
  [
    'comes back until the day it starts',
    { repeats: 'weekly', repeatUntil: '2027-05-03' },
    'must be after the first day',
  ],
  ['comes back beyond the horizon', { repeats: 'yearly', repeatUntil: '2032-05-04' }, 'more than 5 years'],
  [
    'comes back on a day nobody knows',
    { precision: 'month', repeats: 'yearly', repeatCount: 2 },
    'repeats needs the day',
  ],
  ['has moved from nowhere', { status: 'moved' }, 'movedFromOn is empty'],
  ['has moved to the same day', { status: 'moved', movedFromOn: '2027-05-03' }, 'is still the first day'],
  ['has a picture nobody describes', { pictures: onePicture }, 'texts.fr.pictureTexts says 0 for 1'],
  [
    'describes pictures that are not there',
    { texts: { fr: {}, ar: { pictureTexts: ['صورة'] } } },
    'texts.ar.pictureTexts says 1 for 0',
  ],
])('refuses an event that %s, at the field where it is mended', (_name, changes, problem) => {
  expect(check(changes)).toHaveLength(1);
  expect(check(changes)[0]).toContain(problem);
});

test('the contract itself refuses it, with the field in the path', () => {
  const texts = { fr: { title: 'Atelier', summary: 'Un atelier.' } };
  const parsed = event.schema.safeParse({
    slug: 'atelier',
    type: 'workshop',
    startsOn: '2027-05-03',
    precision: 'day',
    repeats: 'weekly',
    status: 'confirmed',
    sources: [],
    texts,
  });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['repeatUntil']);
});

test.each([
  ['without a commune', { commune: undefined }, 'commune'],
  ['that seeks nothing', { amountSoughtMad: 0 }, 'amountSoughtMad'],
  ['that asks people without an end', { type: 'consultation' }, 'closesOn'],
])('refuses a project %s', (_name, changes, field) => {
  const parsed = opportunity.schema.safeParse({
    slug: 'projet',
    commune: 'agadir',
    type: 'local-project',
    sector: 'water',
    stage: 'idea',
    sources: [],
    texts: { fr: { title: 'Projet', summary: 'Un projet.' } },
    ...changes,
  });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
