import { expect, test } from 'vitest';
import type { KeptList } from '../kept-list.ts';
import { chooseFiles } from './choose-files.ts';

const list: KeptList = {
  format: 1,
  version: 'a',
  locale: 'fr',
  intl: ['fr'],
  words: { kept: '', notKept: '', about: '' },
  files: [
    { path: '/_astro/a.css', hash: '1' },
    { path: '/fr/guide/sante/', hash: '2' },
    { path: '/fr/guide/violences/', hash: '3', isSensitive: true },
    { path: '/fr/hors-ligne/', hash: '4' },
  ],
};
const paths = (opened: string[], everything: boolean) => chooseFiles(list, opened, everything).map(({ path }) => path);

test('keeps the whole list, at-risk sheets among all others', () => {
  expect(paths(['/fr/guide/sante/'], true)).toEqual(list.files.map(({ path }) => path));
});

test('keeps what was opened where megabytes count, with the page that explains', () => {
  expect(paths(['/fr/guide/sante/', '/_astro/a.css', '/fr/contact/'], false)).toEqual([
    '/_astro/a.css',
    '/fr/guide/sante/',
    '/fr/hors-ligne/',
  ]);
});

test('keeps no at-risk sheet because it was opened', () => {
  expect(paths(['/fr/guide/violences/'], false)).toEqual(['/fr/hors-ligne/']);
});
