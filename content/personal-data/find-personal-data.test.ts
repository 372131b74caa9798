import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';
import { readGivenNames } from './given-names.ts';

const names = readGivenNames();
const find = (text: string) => findPersonalData(text, names).map(({ words, reason }) => [words, reason]);

describe('what names somebody', () => {
  it.each([
    ['Rappeler au 06 12 34 56 78', '06 12 34 56 78', 'phone'],
    ['Le +212 (0)528-85-22-33', '+212 (0)528-85-22-33', 'phone'],
    ['اتصل بها على ٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨', 'phone'],
    ['Numéro CNSS 123456789', '123456789', 'phone'],
    ['Écrire à veuve@example.org vite', 'veuve@example.org', 'mail'],
    ['CIN JB123456', 'JB123456', 'identity'],
    ['sa carte jb123456 est perdue', 'jb123456', 'identity'],
    ['Titre de séjour V123456X', 'V123456X', 'identity'],
    ['Mme X est venue', 'Mme X', 'title'],
    ['Nous avons reçu Monsieur Ouhammou', 'Monsieur Ouhammou', 'title'],
    ['M. Tazi a demandé', 'M. Tazi', 'title'],
    ['جاءت السيدة تازي إلى المكتب', 'السيدة تازي', 'title'],
    ['Une femme, Fatima, est venue', 'Fatima', 'given-name'],
    ['le dossier de fatoumata', 'fatoumata', 'given-name'],
    ['la fille d’Aïcha', 'd’Aïcha', 'given-name'],
    ['Marie voulait rentrer', 'Marie', 'given-name'],
    ['جاءت فاطمة مع ابنها', 'فاطمة', 'given-name'],
    ['تكلمنا مع أخيها ومحمد', 'ومحمد', 'given-name'],
  ])('%s', (text, words, reason) => {
    expect(find(text)).toEqual([[words, reason]]);
  });

  it('is listed once for each word', () => {
    expect(find('Fatima, Fatima et Mme Fatima Tazi au 0612345678').map(([words]) => words)).toEqual([
      '0612345678',
      'Mme Fatima',
    ]);
  });
});

describe('what is nobody’s name', () => {
  it.each([
    'Ait Amira, Sidi Bibi, Sidi Bouabdelli, Ait Melloul, Arbaa Sahel et Massa',
    'En mars, avril ou août, à la CNSS d’Agadir',
    'La Fondation Hassan II, l’hôpital Hassan II et l’avenue Mohammed V',
    'Elle se marie en juin ; le dossier est clair et rose',
    'Loi n° 113-14, article 78, du 10-08-2026 au 2026-09-01',
    'Une pension de 120 000 000 DH, puis 45.000.000,00 dirhams',
    'Migrations & Développement (M&D), AVFM, Tilila et l’OFII',
    'Madame la directrice et Monsieur le président de la commune',
    'Une veuve de 70 ans, trois enfants, carte CNIE valable dix ans',
    'Le dossier 12345 a été déposé le 12345e jour',
    'جماعة سيدي بيبي وأيت عميرة وتارودانت',
    'السيد الرئيس والسيدة المديرة',
    'قالت السيدة إن السيدة جاءت من فرنسا',
    'شارع محمد الخامس ومستشفى الحسن الثاني',
    'شخص كريم وسعيد، وعمل حسن في شهر غشت',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
