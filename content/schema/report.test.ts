import { describe, expect, test } from 'vitest';
import { reportSchema } from './report.ts';

const report = (changes: object) =>
  reportSchema.safeParse({
    idempotencyKey: '00000000-0000-4000-8000-000000000000',
    page: '/fr/bureaux/agadir/',
    kind: 'hours',
    text: '',
    ...changes,
  });

describe('the page of a report', () => {
  test.each(['/fr/', '/ary/guide/titre-sejour/', '/zgh/guide/besoin/health/', '/en/territoires/belfaa/'])(
    'may be %s',
    (page) => {
      expect(report({ page }).success).toBe(true);
    },
  );

  test.each([
    '',
    '/',
    'fr/',
    '/xx/',
    '/fr/guide',
    '//evil.example/',
    'https://evil.example/fr/',
    '/fr/../admin/',
    '/fr/guide/?q=je+suis+malade/',
    '/fr/<b>/',
    '/fr/a\n/',
    `/fr/${'a'.repeat(200)}/`,
  ])('may not be %j', (page) => {
    expect(report({ page }).success).toBe(false);
  });
});

describe('the text of a report', () => {
  test.each([
    'Le samedi c’est fermé, 8h30-12h30 seulement',
    '08:30 - 16:30 et 08.30-12.30',
    '08.30-12.30 14.30-18.30',
    'Fermé du 2026-08-10 au 2026-08-20, et le 22/11/2026',
    'Fermé depuis le 10-08-2026 08:30',
    'المكتب مغلق يوم الجمعة',
    'Le prix est 1 200 000 DH',
  ])('may say %j', (text) => {
    expect(report({ text }).success).toBe(true);
  });

  test.each([
    'Appelez 0528 85 22 33',
    'Appelez-moi au +212 6 12 34 56 78',
    '+33(0)612345678',
    '0528.85.22.33',
    '05.28.85.22.33',
    '(05 28) 85 - 22 - 33',
    'رقمي ٠٦١٢٣٤٥٦٧٨',
    'amina@example.org',
  ])('is refused with a reason when it names somebody: %j', (text) => {
    const parsed = report({ text });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['text', 'personal']]);
  });

  test('is needed when the kind says nothing, and at most 500 characters', () => {
    expect(report({ kind: 'other' }).success).toBe(false);
    expect(report({ kind: 'other', text: '  ' }).success).toBe(false);
    expect(report({ text: 'ⵣ'.repeat(500) }).success).toBe(true);
    expect(report({ text: 'ⵣ'.repeat(501) }).success).toBe(false);
  });

  test('loses controls that deceive the reader', () => {
    expect(report({ text: 'a\u0000b\u202ec' }).data?.text).toBe('abc');
  });
});
