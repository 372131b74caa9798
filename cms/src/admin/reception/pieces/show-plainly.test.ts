import { expect, test } from 'vitest';
import { showPlainly } from './show-plainly.ts';

test('plain words of every script stay as they are', () => {
  for (const text of ['Amina', 'أمينة بِنْتُ عَلِيّ', 'ⴰⵣⵓⵍ', '👩🏽‍🤝‍👨🏿', '<b>x</b>', 'deux\nlignes\tet']) {
    expect(showPlainly(text)).toEqual([{ text, isControl: false }]);
  }
});

test('what would turn the words around is named instead', () => {
  expect(showPlainly('Ali\u202egnp.exe\u2066')).toEqual([
    { text: 'Ali', isControl: false },
    { text: 'U+202E', isControl: true },
    { text: 'gnp.exe', isControl: false },
    { text: 'U+2066', isControl: true },
  ]);
});

test('a tower of marks is cut, a lone half of a character replaced', () => {
  expect(showPlainly(`a${'\u0301'.repeat(300)}b`)).toEqual([{ text: `a${'\u0301'.repeat(4)}…b`, isControl: false }]);
  expect(showPlainly('\ud800')).toEqual([{ text: '\ufffd', isControl: false }]);
});
