import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, formatFragment, noAnswers, parseFragment, unsaidAnswer } from './fragment.ts';

const profiles = ['femme', 'rpt-deplace', 'ayant-droit'];
const communes = ['agadir', 'sidi-bibi'];
const papers = { 'pension-reversion': 9, 'enfant-seul': 0, 'titre-sejour': 50 };
const known = { profiles: new Set(profiles), communes: new Set(communes), services: new Map(Object.entries(papers)) };

const answersOf = fc
  .record({
    profile: fc.constantFrom(undefined, unsaidAnswer, ...profiles),
    service: fc.constantFrom(undefined, ...Object.keys(papers)),
    commune: fc.constantFrom(undefined, unsaidAnswer, ...communes),
  })
  .chain((chosen) => {
    const count = chosen.service === undefined ? 0 : (known.services.get(chosen.service) ?? 0);
    const all = Array.from({ length: count }, (_, index) => index);
    return fc.subarray(all).map((ticked): Answers => ({ ...chosen, ticked }));
  });

describe('the fragment of an itinerary', () => {
  test('says every combination of answers and ticks, and is read back the same', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        expect(parseFragment(formatFragment(answers), known)).toEqual({ answers, isBroken: false });
      }),
    );
  });

  test('is read back when a messenger has encoded it', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const encoded = `#${encodeURIComponent(formatFragment(answers).slice(1))}`;
        expect(parseFragment(encoded, known)).toEqual({ answers, isBroken: false });
      }),
    );
  });

  test('never yields an answer that is not known, whatever is written there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webFragments()), (text) => {
        const { answers } = parseFragment(`#${text}`, known);
        expect([undefined, unsaidAnswer, ...profiles]).toContain(answers.profile);
        expect([undefined, ...Object.keys(papers)]).toContain(answers.service);
        expect([undefined, unsaidAnswer, ...communes]).toContain(answers.commune);
        expect(answers.ticked.every((index) => index < (known.services.get(answers.service ?? '') ?? 0))).toBe(true);
      }),
    );
  });

  test('keeps what it knows and says that the rest is broken', () => {
    expect(parseFragment('#1/femme/fiche-disparue/agadir', known)).toEqual({
      answers: { ...noAnswers, profile: 'femme', commune: 'agadir' },
      isBroken: true,
    });
    expect(parseFragment('#1/femme/pension-reversion/agadir/<b>', known).isBroken).toBe(true);
    expect(parseFragment('#1/constructor/__proto__/toString', known)).toEqual({ answers: noAnswers, isBroken: true });
  });

  test('of another version means nothing here', () => {
    expect(parseFragment('#2/femme/pension-reversion/agadir', known)).toEqual({ answers: noAnswers, isBroken: true });
  });

  test('empty, or with a stroke at its end, is no mistake', () => {
    expect(parseFragment('', known)).toEqual({ answers: noAnswers, isBroken: false });
    expect(parseFragment('#1/femme/', known)).toEqual({ answers: { ...noAnswers, profile: 'femme' }, isBroken: false });
  });

  test('forgets ticks of papers that are no longer in the list', () => {
    const ticks = (2 ** 3 + 2 ** 12).toString(36);
    expect(parseFragment(`#1/-/pension-reversion/-/${ticks}`, known).answers.ticked).toEqual([3]);
  });
});
