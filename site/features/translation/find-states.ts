import {
  findPartState,
  findShownLocale,
  type Kind,
  type Locale,
  type PartState,
  recordTypes,
  type Snapshot,
} from '@portal/content/schema';
import type { Picked } from '../../snapshot/pick-text';

/** The one line of a page: a state, and the sentence that says how much of the page it is true of. */
export interface PageState {
  readonly state: 'draft' | 'reviewed' | 'outdated';
  readonly sentence: 'draft' | 'partlyReviewed' | 'reviewed' | 'outdated' | 'partlyOutdated';
}

export interface TranslationStates {
  /** Of the words that are shown, which may be those of another language. */
  of(part: string, picked: Picked<unknown> | undefined): PartState | undefined;
  /** Nothing when every word shown is the source's. */
  readonly page: PageState | undefined;
}

/** How far the texts of a record can be trusted by a reader of this language. */
export function findStates<K extends Kind>(
  kind: K,
  { texts }: Pick<Snapshot[K][number], 'texts'>,
  locale: Locale,
): TranslationStates {
  const type = recordTypes[kind];
  const shown = Object.keys(type.parts).flatMap((part) => {
    const shownLocale = findShownLocale(type, texts, locale, part);
    return shownLocale === undefined ? [] : (findPartState(type, texts, shownLocale, part) ?? []);
  });
  return {
    of: (part, picked) => picked && findPartState(type, texts, picked.locale, part),
    page: summarise(shown.filter((state) => state !== 'source')),
  };
}

/** The most cautious sentence that is true. */
function summarise(states: readonly PartState[]): PageState | undefined {
  const all = (state: PartState) => states.every((other) => other === state);
  if (states.length === 0) return undefined;
  if (states.includes('outdated')) {
    return { state: 'outdated', sentence: all('outdated') ? 'outdated' : 'partlyOutdated' };
  }
  if (all('reviewed')) return { state: 'reviewed', sentence: 'reviewed' };
  return { state: 'draft', sentence: states.includes('reviewed') ? 'partlyReviewed' : 'draft' };
}
