import { describe, expect, test } from 'vitest';
import { adviseOn } from './advise.ts';
import { findHardWords } from './find-hard-words.ts';
import { countWords, findLongSentences, splitSentences } from './find-long-sentences.ts';
import { findUnknownAcronyms } from './find-unknown-acronyms.ts';
import { listTexts } from './list-texts.ts';
import { readPlainWords } from './read-plain-words.ts';

describe('long sentences', () => {
  test('counts words as they are spoken, whatever the spaces', () => {
    expect(countWords("L'école\u00a0: « oui » – demain\u202f!")).toBe(3);
  });

  test('ends a sentence at its point in Latin and Arabic script, not inside a number or an address', () => {
    expect(splitSentences('Allez sur macnss.ma. Payez 1.5 dirham ! Et après ?')).toHaveLength(3);
    expect(splitSentences('واش عندك الوراق؟ جيبهم معاك. شكرا')).toHaveLength(3);
  });

  test('names the sentence that is too long, and only that one', () => {
    const long = `${'mot '.repeat(20)}fin.`;
    expect(findLongSentences(`Une phrase courte. ${long}`)).toEqual([{ sentence: long, words: 21 }]);
  });
});

describe('acronyms', () => {
  const known = new Set(['CNSS', 'M&D']);

  test('finds the one that nothing explains, once', () => {
    expect(findUnknownAcronyms("L'OFPPT, la CNSS et M&D. L'OFPPT répond.", known)).toEqual(['OFPPT']);
  });

  test('is content when the text explains it, before or after', () => {
    expect(findUnknownAcronyms('OFPPT (office de la formation), et les impôts (DGI)', known)).toEqual([]);
  });
});

describe('hard words', () => {
  const words = [
    { hard: 'afin de', plain: 'pour' },
    { hard: 'ayant droit', plain: 'famille' },
  ];

  test('finds them in any case and number', () => {
    expect(findHardWords('Les Ayants droits viennent', [{ hard: 'ayant droit', plain: 'famille' }])).toHaveLength(1);
    expect(findHardWords('Afin  de payer', words)).toEqual([words[0]]);
  });

  test('leaves longer words alone', () => {
    expect(findHardWords('afin des, enfin de', [{ hard: 'fin de', plain: 'bout de' }])).toEqual([]);
  });

  test('the list of the portal can be read, in French and English', () => {
    expect(Object.keys(readPlainWords()).sort()).toEqual(['en', 'fr']);
  });
});

test('titles and names are left as they are', () => {
  const place = { kind: 'organisation', slug: 'x', locale: 'fr', text: 'OFPPT' } as const;
  expect(adviseOn({ ...place, field: 'name' }, new Set(), {})).toEqual([]);
  expect(adviseOn({ ...place, field: 'summary' }, new Set(), {})).toHaveLength(1);
});

test('texts are listed with the field an editor looks for, search words left out', () => {
  const empty = {
    'public-holiday': [],
    theme: [],
    profile: [],
    province: [],
    commune: [],
    organisation: [],
    office: [],
    service: [],
  };
  const rest = { 'contact-point': [], event: [], charter: [], page: [], opportunity: [], resource: [] };
  const abbreviation = { slug: 'amo', acronym: 'AMO', texts: { fr: { expansion: 'Assurance', note: 'Une note.' } } };
  expect(listTexts({ ...empty, ...rest, abbreviation: [abbreviation] }).map(({ field }) => field)).toEqual([
    'expansion',
    'note',
  ]);
});
