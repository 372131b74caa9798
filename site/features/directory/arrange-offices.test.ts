import { expect, test } from 'vitest';
import { arrangeOffices } from './arrange-offices.ts';
import { noChoices } from './choices.ts';
import type { OfficeFacts } from './office-facts.ts';

const silent: OfficeFacts = { slug: 'silent', latitude: 29.7, longitude: -9.73 };
const wolof: OfficeFacts = { slug: 'wolof', latitude: 30.42, longitude: -9.6, languages: ['wol'], stepFree: true };
const steps: OfficeFacts = { slug: 'steps', latitude: 30.33, longitude: -9.5, languages: ['fr'], stepFree: false };
const offices = [silent, wolof, steps];
const judgeOpening = () => 'unknown' as const;

function arrange(choices: Partial<typeof noChoices>, from?: { latitude: number; longitude: number }) {
  const { fitting, unsure } = arrangeOffices(offices, { choices: { ...noChoices, ...choices }, from, judgeOpening });
  return { fitting: fitting.map(({ slug }) => slug), unsure: unsure.map(({ slug }) => slug) };
}

test('an office that has not said is neither a yes nor a no', () => {
  expect(arrange({ langue: 'wol' })).toEqual({ fitting: ['wolof'], unsure: ['silent'] });
  expect(arrange({ acces: true })).toEqual({ fitting: ['wolof'], unsure: ['silent'] });
  expect(arrange({ femmes: true })).toEqual({ fitting: [], unsure: ['silent', 'wolof', 'steps'] });
});

test('one no is enough, whatever else is not known', () => {
  expect(arrange({ acces: true, ouvert: true })).toEqual({ fitting: [], unsure: ['silent', 'wolof'] });
});

test('a need hides no office: each of them listens for every need', () => {
  expect(arrange({ besoin: 'health' }).fitting).toHaveLength(3);
});

test('an empty list was not filled in', () => {
  const office = { ...silent, profiles: [], languages: [] };
  const choices = { ...noChoices, profil: 'femme', langue: 'fr' };
  expect(arrangeOffices([office], { choices, judgeOpening }).unsure).toHaveLength(1);
});

test('the nearest comes first', () => {
  expect(arrange({}, { latitude: 30.34, longitude: -9.5 }).fitting).toEqual(['steps', 'wolof', 'silent']);
  expect(arrange({}).fitting).toEqual(['silent', 'wolof', 'steps']);
});
