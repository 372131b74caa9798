import { expect, test } from 'vitest';
import { listSheets } from './list-sheets.ts';
import { parseKitOptions } from './parse-kit-options.ts';

const known = ['agadir', 'tiznit'];

test('without options every office gets its sheets in five languages, the poster in A3 as well, and all the charter', () => {
  const sheets = listSheets(known, parseKitOptions([]));
  expect(sheets).toHaveLength((2 * (5 + 1) + 2) * 5);
  expect(new Set(sheets.map(({ file }) => file)).size).toBe(sheets.length);
  expect(sheets[0]).toEqual({
    path: '/fr/bureaux/agadir/kit/depliant/',
    file: 'agadir-depliant-fr.pdf',
    pages: 2,
    paper: 'a4',
  });
});

test('offices and languages are picked by name', () => {
  const sheets = listSheets(known, parseKitOptions(['--office', 'tiznit', '--lang', 'fr,ar']));
  const names = ['depliant', 'affiche', 'affiche-a3', 'plaque', 'cartes', 'avis'];
  expect(sheets.map(({ file }) => file)).toEqual([
    ...['fr', 'ar'].flatMap((locale) => names.map((name) => `tiznit-${name}-${locale}.pdf`)),
    ...['fr', 'ar'].flatMap((locale) => [`charte-${locale}.pdf`, `charte-a3-${locale}.pdf`]),
  ]);
});

test.each([
  [['--lang', 'fr,xx'], 'no language "xx": --lang takes fr, ar, ary, zgh, en'],
  [['--origin', 'portail'], '--origin must be an address like https://portail.example.ma, not "portail"'],
  [['--office', ' , '], 'An option is empty'],
  [['--bogus'], "Unknown option '--bogus'"],
])('%j is refused with what to write instead', (args, sentence) => {
  expect(() => parseKitOptions(args)).toThrow(sentence);
});

test('an office that the site does not have is named, with those it has, before anything is printed', () => {
  const options = parseKitOptions(['--office', '../../etc']);
  expect(() => listSheets(known, options)).toThrow('no office "../../etc" on this site. It has: agadir, tiznit.');
});
