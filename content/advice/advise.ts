import type { Locale } from '../schema/index.ts';
import { findHardWords } from './find-hard-words.ts';
import { findLongSentences, sentenceLimit } from './find-long-sentences.ts';
import { findUnknownAcronyms } from './find-unknown-acronyms.ts';
import type { ReadableText } from './list-texts.ts';
import type { Vocabulary } from './read-plain-words.ts';

export type AdviceKind = 'sentence' | 'acronym' | 'word';

export interface Advice extends Omit<ReadableText, 'text'> {
  readonly about: AdviceKind;
  readonly suggestion: string;
}

/** What each language is read for: a word count means little in Tamazight, written with many separate particles. */
const sentenceLocales: readonly Locale[] = ['fr', 'ar', 'ary', 'en'];
const acronymLocales: readonly Locale[] = ['fr', 'en'];
/** Titles and names are what they are. */
const nameFields = /(?:^|\.)(?:title|name|heading|expansion|plans\.\d+)$/;

export function adviseOn(text: ReadableText, known: ReadonlySet<string>, vocabulary: Vocabulary): Advice[] {
  const { text: words, ...place } = text;
  if (nameFields.test(place.field)) return [];
  const advise = (about: AdviceKind, suggestion: string): Advice => ({ ...place, about, suggestion });
  return [
    ...(sentenceLocales.includes(place.locale) ? findLongSentences(words) : []).map(({ sentence, words: count }) =>
      advise('sentence', `${count} words, ${sentenceLimit} at most: cut in two — "${sentence}"`),
    ),
    ...(acronymLocales.includes(place.locale) ? findUnknownAcronyms(words, known) : []).map((acronym) =>
      advise('acronym', `"${acronym}" is explained nowhere: write what it means, or add it to the abbreviations`),
    ),
    ...findHardWords(words, vocabulary[place.locale] ?? []).map(({ hard, plain }) =>
      advise('word', `"${hard}": write "${plain}"`),
    ),
  ];
}
