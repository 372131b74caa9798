import { expect, it } from 'vitest';
import { toRecord } from './to-record.ts';

const picture = (id: number) => ({
  url: `/uploads/${id}.jpg`,
  mime: 'image/jpeg',
  width: 4,
  height: 3,
  sizeInBytes: 9,
});
const versions = (pictures: object[]) => ({
  fr: { slug: 'a', title: 'Journée', pictures, pictureTexts: 'La salle\nLa porte' },
  ar: { title: 'يوم', pictureTexts: 'القاعة\nالباب' },
});
const readTexts = (pictures: object[]) => toRecord('event', versions(pictures))['texts'];

it('leaves words for pictures out of a translation when there are more or fewer pictures since', () => {
  expect(readTexts([picture(1), picture(2)])).toHaveProperty('ar.pictureTexts', ['القاعة', 'الباب']);
  expect(readTexts([picture(1)])).not.toHaveProperty('ar.pictureTexts');
  // Of the French version somebody must be told: the build is.
  expect(readTexts([picture(1)])).toHaveProperty('fr.pictureTexts', ['La salle', 'La porte']);
});
