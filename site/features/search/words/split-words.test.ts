import { expect, test } from 'vitest';
import { splitWords } from './split-words.ts';

test('elided articles fall off, apostrophes inside a word do not divide it', () => {
  expect(splitWords("L'école d’Agadir, qu'importe")).toEqual(['école', 'agadir', 'importe']);
  expect(splitWords("bureau d'accueil")).toEqual(['bureau', 'accueil']);
});

test('tatweel, bidi marks and full-width letters do not matter', () => {
  expect(splitWords('\u202eمـــدرسة\u202c')).toEqual(['مدرسة']);
  expect(splitWords('ＣＮＳＳ')).toEqual(['cnss']);
});

test('emoji, markup and regular expressions leave the words between them', () => {
  expect(splitWords('👩🏽‍🍼🏥')).toEqual([]);
  expect(splitWords('<img src=x>')).toEqual(['img', 'src', 'x']);
  expect(splitWords('.*(a+)+$[')).toEqual(['a']);
});
