import {
  answerBands,
  locales,
  profileGroups,
  ratingAnswers,
  ratingQuestions,
  requestChannels,
} from '@portal/content/schema';
import fc from 'fast-check';
import { addTo, type Counts } from '../../cms/src/figures/counts.ts';

export const themes = ['health', 'housing', 'papers', 'unsaid'];
export const desks = ['agadir', 'relais', 'taliouine'];

/** A request or an answer to the five questions, by its places in the lists above. */
const pick = <Value>(values: readonly Value[], favourite: number) =>
  fc.nat(99).map((chance) => (chance < favourite ? values[0] : values[chance % values.length]) as Value);

/** Registers are never even: most people come to one desk, for one theme. How much so is drawn for each register. */
const entry = (favourite: number) =>
  fc.record({
    desk: pick(desks, favourite),
    theme: pick(themes, favourite),
    channel: pick(requestChannels, favourite),
    profile: pick(profileGroups, favourite),
    language: pick(locales, favourite),
    answered: pick(answerBands, favourite),
    isClosed: fc.boolean(),
    ratings: fc.option(fc.tuple(...ratingQuestions.map(() => pick(ratingAnswers, favourite))), { freq: 2 }),
  });
type Entry = ReturnType<typeof entry> extends fc.Arbitrary<infer Value> ? Value : never;

const quarterCounts = fc
  .tuple(fc.constantFrom(0, 40, 75), fc.constantFrom(0, 6, 25, 90, 300))
  .chain(([favourite, maxLength]) =>
    fc.array(entry(favourite), { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' }),
  )
  .map(toCounts);

/** The counts of one to four quarters of a year. */
export const registers = fc.array(quarterCounts, { minLength: 1, maxLength: 4 });

export function toCounts(entries: readonly Entry[]): Counts {
  const counts: Counts = { desks: [...desks], themes: [...themes], cells: {} };
  for (const { desk, isClosed, ratings, theme, channel, profile, language, answered } of entries) {
    const cells = ['received', `channel/${channel}`, `theme/${theme}`, `profile/${profile}`, `language/${language}`];
    if (channel === 'web') cells.push(`answered/${answered}`);
    if (isClosed) cells.push('closed');
    if (ratings) cells.push('rated', ...ratings.map((answer, index) => `rating-${ratingQuestions[index]}/${answer}`));
    for (const cell of cells) addTo(counts, desk, cell, 1);
  }
  return counts;
}
