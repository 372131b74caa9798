import { type Kind, recordTypes } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import boxes from '../../cms/src/admin/custom-fields/messages.json' with { type: 'json' };
import libraryWords from '../../cms/src/admin/edit-views/library-words.json' with { type: 'json' };
import strapiWords from '../../cms/src/admin/edit-views/strapi-words.json' with { type: 'json' };
import team from '../../cms/src/admin/team/messages.json' with { type: 'json' };
import { checkFields } from '../../cms/src/validation/check-fields.ts';
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };

const shapeOf = (kind: Kind) => ({ ...recordTypes[kind].shared, ...recordTypes[kind].text });
const check = (kind: Kind, data: Record<string, unknown>, language: 'fr' | 'ar' | 'en' = 'fr') =>
  checkFields(shapeOf(kind), data, language).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe.each(Object.entries({ boxes, libraryWords, strapiWords, team, validation }))('%s', (_name, messages) => {
  it('says each sentence in three languages, with the same placeholders', () => {
    for (const [key, { fr, ar, en }] of Object.entries(messages)) {
      const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
      expect(
        [fr, ar, en].every((text) => text.trim() !== ''),
        key,
      ).toBe(true);
      if (key.startsWith('content-manager')) continue;
      expect(names(ar), key).toEqual(names(fr));
      expect(names(en), key).toEqual(names(fr));
    }
  });
});

const monday = (...intervals: [string, string][]) => ({
  week: { monday: intervals.map(([opens, closes]) => ({ opens, closes })) },
});
const day = (from: string, to: string) => ({ from, to, intervals: [] });

describe('a sentence beside the field', () => {
  it.each<[Kind, Record<string, unknown>, string]>([
    ['office', { phone: '0528 85' }, `phone: ${validation.phone.fr}`],
    ['office', { email: 'bureau@' }, `email: ${validation.mail.fr}`],
    ['office', { name: '<p class=MsoNormal>Bureau</p>' }, `name: ${validation.html.fr}`],
    ['office', { name: 'x'.repeat(121) }, 'name: Trop long : 120 caractères au plus.'],
    ['office', { access: 'Bus\n<b>Taxi</b>' }, `access: Ligne 2 : ${validation.html.fr}`],
    ['office', { origin: 'autre' }, `origin: ${validation.choice.fr}`],
    ['office', { hours: monday(['08:30', '08:30']) }, `hours: Lundi : ${validation.closesAtOpening.fr}`],
    ['office', { hours: monday(['', '']) }, `hours: Lundi : ${validation.time.fr}`],
    ['office', { hours: monday(['08:00', '12:00'], ['11:00', '16:00']) }, `hours: Lundi : ${validation.overlap.fr}`],
    [
      'office',
      { hours: { week: {}, exceptions: [day('2026-12-02', '2026-12-01')] } },
      `hours: Jour particulier n° 1 : ${validation.backward.fr}`,
    ],
    [
      'office',
      { hours: { week: {}, ramadan: { ...day('2027-02-08', '2027-04-09'), intervals: undefined, week: {} } } },
      `hours: Ramadan : ${validation.longRamadan.fr}`,
    ],
    [
      'office',
      { position: { latitude: -9.4, longitude: 30.4, quality: 'exact', source: 'x' } },
      `position: ${validation.position.fr}`,
    ],
    ['office', { sources: [{ title: 'HCP' }, { title: 'x', url: 'hcp.ma' }] }, `sources.1.url: ${validation.url.fr}`],
    ['event', { startsOn: '2026-02-31' }, `startsOn: ${validation.date.fr}`],
    ['event', { startTime: '25:00' }, `startTime: ${validation.time.fr}`],
    ['commune', { population2024: 1.5 }, `population2024: ${validation.integer.fr}`],
  ])('of a %s: %j', (kind, data, sentence) => {
    expect(check(kind, data)).toContain(sentence);
  });

  it('is in the language of the reader', () => {
    expect(check('office', { hours: monday(['08:30', '08:30']) }, 'ar')).toEqual([
      `hours: الاثنين: ${validation.closesAtOpening.ar}`,
    ]);
  });

  it('is not said of what a draft does not hold yet', () => {
    expect(check('office', { name: '', phone: null, hours: null, sources: [], access: '' })).toEqual([]);
  });
});
