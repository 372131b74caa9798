import { describeOpening, findOpening, type Holiday } from '@portal/content/opening-hours';
import type { Hours, Locale } from '@portal/content/schema';
import { expect, test } from 'vitest';
import { listOpeningWords } from './list-opening-words.ts';

const workday = [{ opens: '08:30', closes: '16:30' }];
const hours: Hours = {
  week: {
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: workday,
    saturday: [],
    sunday: [],
  },
  exceptions: [
    { from: '2026-12-03', to: '2026-12-20', intervals: [] },
    { from: '2026-12-26', to: '2026-12-26', intervals: [{ opens: '22:00', closes: '02:00' }] },
  ],
  confirmedOn: '2026-11-20',
};
const holidays: Holiday[] = [
  { from: '11-18', to: '11-18' },
  { from: '2027-03-10', to: '2027-03-11', name: 'Aïd al-Fitr' },
];

function say(locale: Locale, moment: string, changes: Partial<Hours> = {}, canCall = true): string {
  const opening = findOpening({ ...hours, ...changes }, new Date(`${moment}Z`), holidays);
  const { tone, text, why } = describeOpening(opening, listOpeningWords(locale), canCall);
  return `${tone}: ${text}${why ? ` (${why})` : ''}`;
}

const unconfirmed = { confirmedOn: undefined };

const inFrench: [moment: string, changes: Partial<Hours>, sentence: string][] = [
  ['2026-11-23T09:00', {}, 'open: Ouvert maintenant · ferme à 16:30'],
  ['2026-11-23T08:29', {}, 'closed: Fermé · ouvre à 8:30'],
  ['2026-11-23T17:00', {}, 'closed: Fermé · ouvre demain à 8:30'],
  ['2026-11-27T17:00', {}, 'closed: Fermé · ouvre lundi à 8:30'],
  ['2026-12-03T09:00', {}, 'closed: Fermé · ouvre le 21 décembre à 8:30 (Fermeture annoncée par le bureau)'],
  ['2026-12-26T23:00', {}, 'open: Ouvert maintenant · ferme demain à 2:00 (Ouverture exceptionnelle)'],
  ['2026-11-18T09:00', {}, 'closed: Fermé · ouvre demain à 8:30 (Jour férié)'],
  [
    '2027-03-10T09:00',
    { ramadan: { from: '2027-02-08', to: '2027-03-09', week: {} } },
    'closed: Fermé · ouvre vendredi à 8:30 (Aïd al-Fitr)',
  ],
  [
    '2027-02-15T09:00',
    {},
    "unsure: Horaires à confirmer\u00a0: appelez avant (C'est peut-être le ramadan\u00a0: les heures changent souvent.)",
  ],
  [
    '2027-02-15T09:00',
    { ramadan: { from: '2027-02-08', to: '2027-03-09', week: { monday: workday } } },
    'open: Ouvert maintenant · ferme à 16:30 (Horaires du ramadan)',
  ],
  ['2026-11-23T09:00', { byAppointment: true }, "open: Sur rendez-vous, jusqu'à 16:30"],
  ['2026-11-23T09:00', { week: { sunday: [] } }, "unsure: Horaires d'aujourd'hui inconnus"],
  ['2026-11-23T09:00', unconfirmed, 'unsure: Horaires à confirmer\u00a0: appelez avant'],
  ['2026-11-23T20:00', unconfirmed, 'unsure: Horaires à confirmer\u00a0: appelez avant'],
  ['2026-11-18T09:00', unconfirmed, 'closed: Fermé (Jour férié)'],
];

test.each(inFrench)('in French at %s', (moment, changes, sentence) => {
  expect(say('fr', moment, changes)).toBe(sentence);
});

test('without a telephone nobody is told to call', () => {
  expect(say('fr', '2026-11-23T09:00', unconfirmed, false)).toBe(
    'unsure: Horaires à confirmer\u00a0: écrivez avant de venir',
  );
});

test.each([
  ['ar', 'مغلق · يفتح يوم 21 دجنبر على الساعة 8:30'],
  ['ary', 'ساد · كيحل نهار 21 دجنبر ف 8:30'],
  ['zgh', 'ⵉⵇⵇⵏ · ⵔⴰⴷ ⵉⵕⵥⵎ ⴰⵙⵙ ⵏ 21 ⴷⵓⵊⴰⵏⴱⵉⵔ ⴳ 8:30'],
  ['en', 'Closed · opens on 21 December at 8:30'],
] as const)('in %s, with no word of another language', (locale, sentence) => {
  expect(say(locale, '2026-12-03T09:00')).toContain(sentence);
});
