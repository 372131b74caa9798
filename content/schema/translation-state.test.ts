import { describe, expect, it } from 'vitest';
import { recordTypes } from './record-types.ts';
import { type Blocks, findPartState, findShownLocale, findSourceDigest } from './translation-state.ts';
import { digestPart } from './translation-state-digest.ts';

const { service, theme, office } = recordTypes;
const fr = {
  title: 'Pension de réversion',
  summary: 'Une part de la pension de votre mari.',
  documents: ["L'acte de décès", 'La carte nationale'],
  steps: [{ kind: 'gather', text: 'Rassemblez les papiers : tous.' }],
};

function translate(part: string, more: object = {}, source: object = fr) {
  const sourceDigest = findSourceDigest(service, part, { ...source });
  return { translation: { [part]: { state: 'draft', sourceDigest, ...more } } };
}

const findState = (texts: Blocks, part: string) => findPartState(service, texts, 'ar', part);

describe('findPartState', () => {
  it('calls the French text the source', () => {
    expect(findPartState(service, { fr }, 'fr', 'heading')).toBe('source');
  });

  it('says nothing of a part that nobody has written', () => {
    expect(findPartState(service, { fr }, 'fr', 'caution')).toBeUndefined();
    expect(findState({ fr, ar: { title: 'معاش' } }, 'caution')).toBeUndefined();
    expect(findState({ fr: { ...fr, caution: '  ' }, ar: {} }, 'caution')).toBeUndefined();
  });

  it('misses what is written in French only', () => {
    expect(findState({ fr, ar: { title: 'معاش' } }, 'steps')).toBe('missing');
    expect(findState({ fr }, 'heading')).toBe('missing');
  });

  it('is a draft until a native reader has said otherwise', () => {
    expect(findState({ fr, ar: { title: 'معاش', ...translate('heading') } }, 'heading')).toBe('draft');
    expect(findState({ fr, ar: { title: 'معاش', ...translate('heading', { state: 'reviewed' }) } }, 'heading')).toBe(
      'reviewed',
    );
    expect(findState({ fr, ar: { title: 'معاش' } }, 'heading')).toBe('draft');
  });

  it('is outdated, reviewed or not, once the French says something else', () => {
    for (const state of ['draft', 'reviewed']) {
      const ar = { title: 'معاش', ...translate('heading', { state }) };
      expect(findState({ fr: { ...fr, summary: 'La moitié de la pension.' }, ar }, 'heading')).toBe('outdated');
    }
  });

  it('is not outdated by another part, by words for the search, nor by a pictogram', () => {
    const ar = { documents: ['الوثائق'], steps: [{ kind: 'go', text: 'اجمع' }], ...translate('steps') };
    const changed = { ...fr, title: 'Autre', documents: ['Autre'], searchWords: ['veuve'] };
    const drawn = { ...changed, steps: [{ kind: 'go', text: 'Rassemblez les papiers : tous.' }] };
    expect(findState({ fr: drawn, ar }, 'steps')).toBe('draft');
  });

  it('is outdated when a step is added, or two change places', () => {
    const two = { ...fr, steps: [...fr.steps, { kind: 'go', text: 'Allez au bureau.' }] };
    const ar = { steps: [{ kind: 'gather', text: 'اجمع' }] };
    expect(findState({ fr: two, ar: { ...ar, ...translate('steps') } }, 'steps')).toBe('outdated');
    const swapped = { ...two, steps: two.steps.toReversed() };
    expect(findState({ fr: swapped, ar: { ...ar, ...translate('steps', {}, two) } }, 'steps')).toBe('outdated');
  });

  it('is outdated when the French no longer has the part at all', () => {
    const { steps: _, ...without } = fr;
    const ar = { steps: [{ kind: 'gather', text: 'اجمع' }], ...translate('steps') };
    expect(findState({ fr: without, ar }, 'steps')).toBe('outdated');
  });

  it('follows a minor edit of the French, and no later change', () => {
    const ar = { title: 'معاش', ...translate('heading', { state: 'reviewed' }) };
    const typo = { ...fr, title: 'Pension de reversion' };
    const record = {
      state: 'source',
      sourceDigest: digestPart(service, 'heading', fr),
      textDigest: digestPart(service, 'heading', typo),
    };
    const minor = { ...typo, translation: { heading: record } };
    expect(findState({ fr: minor, ar }, 'heading')).toBe('reviewed');
    expect(findState({ fr: { ...minor, title: 'Pension de veuve' }, ar }, 'heading')).toBe('outdated');
  });

  it('takes an unreadable record for none', () => {
    expect(findState({ fr, ar: { title: 'معاش', translation: { heading: { state: 'perfect' } } } }, 'heading')).toBe(
      'draft',
    );
    expect(findState({ fr, ar: { title: 'معاش', translation: 'x' } }, 'heading')).toBe('draft');
  });
});

describe('digestPart', () => {
  it('is the same for the seed, for Strapi and for the page', () => {
    const stored = {
      ...fr,
      documents: 'L’acte de décès\r\n\n La carte nationale ',
      steps: [{ id: 7, kind: 'gather', text: 'Rassemblez les papiers\u00a0: tous.' }],
    };
    for (const part of ['heading', 'documents', 'steps', 'after']) {
      expect(digestPart(service, part, stored)).toBe(digestPart(service, part, fr));
    }
  });

  it.each([
    ['spaces and line ends', 'Un  bureau\nouvert', 'Un bureau ouvert'],
    ['French spaces', '« Pourquoi ? »', '«\u00a0Pourquoi\u202f?\u00a0»'],
    ['a forgotten French space', 'Pourquoi?', 'Pourquoi ?'],
    ['apostrophes', "L'accueil", 'L’accueil'],
    ['the two ways to write é', 'é', 'e\u0301'],
  ])('does not see %s', (_name, one, other) => {
    expect(digestPart(theme, 'text', { name: one })).toBe(digestPart(theme, 'text', { name: other }));
  });

  it.each([
    ['a word', 'Le bureau ferme', 'Le bureau ouvre'],
    ['a number', '10 jours', '15 jours'],
    ['a negation', 'C’est gratuit', 'Ce n’est pas gratuit'],
    ['a capital', 'le droit', 'Le Droit'],
  ])('sees %s', (_name, one, other) => {
    expect(digestPart(theme, 'text', { name: one })).not.toBe(digestPart(theme, 'text', { name: other }));
  });

  it('sees a text that moves to another field', () => {
    expect(digestPart(office, 'place', { address: 'Rue 1' })).not.toBe(
      digestPart(office, 'place', { access: 'Rue 1' }),
    );
  });
});

describe('parts', () => {
  it('hold every field that is read, once, and no other', () => {
    for (const { kind, parts, text } of Object.values(recordTypes)) {
      const fields = Object.values(parts).flat();
      expect(fields.toSorted(), kind).toEqual([...new Set(fields)].toSorted());
      const unread = Object.keys(text).filter((field) => !fields.includes(field));
      expect(
        unread.filter((field) => !['searchWords', 'recording', 'file'].includes(field)),
        kind,
      ).toEqual([]);
      expect(fields.filter((field) => !(field in text) || field === 'searchWords')).toEqual([]);
    }
  });
});

describe('findShownLocale', () => {
  it('follows the chain of the language, part by part', () => {
    const texts = { fr, ar: { title: 'معاش' }, ary: {} };
    expect(findShownLocale(service, texts, 'ary', 'heading')).toBe('ar');
    expect(findShownLocale(service, texts, 'ary', 'steps')).toBe('fr');
    expect(findShownLocale(service, texts, 'en', 'heading')).toBe('fr');
    expect(findShownLocale(service, texts, 'en', 'caution')).toBeUndefined();
  });
});
