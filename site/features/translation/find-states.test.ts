import { type Charter, type Locale, type PartState, recordTypes } from '@portal/content/schema';
import { digestPart } from '@portal/content/schema/translation-state-digest.ts';
import { describe, expect, it } from 'vitest';
import { pickRequired } from '../../snapshot/pick-text.ts';
import { findStates } from './find-states.ts';

const fr = {
  title: 'La charte',
  introduction: 'Nos engagements.',
  commitments: [{ title: 'Respect', text: 'Nous vous respectons.' }],
};
type Stored = Exclude<PartState, 'source'>;

/** A charter whose two parts are, in Arabic, in the given states. */
function makeCharter(heading: Stored, commitments: Stored): Charter {
  const record = (part: string, state: Stored) => ({
    state: state === 'reviewed' ? ('reviewed' as const) : ('draft' as const),
    sourceDigest: state === 'outdated' ? '0'.repeat(16) : digestPart(recordTypes.charter, part, fr),
  });
  const words = { title: 'الميثاق', introduction: 'التزاماتنا.', commitments: fr.commitments };
  const translation = { heading: record('heading', heading), commitments: record('commitments', commitments) };
  const ar = { ...words, ...(commitments === 'missing' ? { commitments: [] } : {}), translation };
  return { slug: 'charte', adopted: false, sources: [], texts: { fr, ar } };
}

const findPage = (heading: Stored, commitments: Stored, locale: Locale = 'ar') =>
  findStates('charter', makeCharter(heading, commitments), locale).page;

describe('the one line of a page', () => {
  it.each([
    ['draft', 'draft', 'draft', 'draft'],
    ['reviewed', 'reviewed', 'reviewed', 'reviewed'],
    ['reviewed', 'draft', 'draft', 'partlyReviewed'],
    ['outdated', 'outdated', 'outdated', 'outdated'],
    ['reviewed', 'outdated', 'outdated', 'partlyOutdated'],
    ['outdated', 'draft', 'outdated', 'partlyOutdated'],
    // What is missing is shown in French, with a notice of its own.
    ['reviewed', 'missing', 'reviewed', 'reviewed'],
  ] as const)('of a %s heading and %s commitments is "%s" (%s)', (heading, commitments, state, sentence) => {
    expect(findPage(heading, commitments)).toEqual({ state, sentence });
  });

  it('is not there in French, nor where every word is French', () => {
    expect(findPage('draft', 'outdated', 'fr')).toBeUndefined();
    expect(findPage('draft', 'outdated', 'en')).toBeUndefined();
  });

  it('speaks of the Arabic words that a reader of Darija is shown', () => {
    expect(findPage('outdated', 'draft', 'ary')).toEqual({ state: 'outdated', sentence: 'partlyOutdated' });
  });
});

describe('the notice of a part', () => {
  it('is that of the language its words are really in', () => {
    const charter = makeCharter('outdated', 'missing');
    const states = findStates('charter', charter, 'ary');
    expect(states.of('heading', pickRequired(charter.texts, 'ary', 'title'))).toBe('outdated');
    expect(states.of('commitments', pickRequired(charter.texts, 'ary', 'commitments'))).toBe('source');
    expect(states.of('commitments', undefined)).toBeUndefined();
  });
});
