import { type Locale, localeFacts, locales } from '@portal/content/schema/locale.ts';
import { profileGroups, requestStates } from '@portal/content/schema/request.ts';
import ar from '../../messages/ar.json';
import en from '../../messages/en.json';
import fr from '../../messages/fr.json';
import type { WordList } from './read-rows';

/** An officer who works in Arabic may have a register in French. */
const languages: readonly Readonly<Record<string, string>>[] = [fr, ar, en];

function listWords(kind: 'group' | 'state', codes: readonly string[]): WordList {
  return Object.fromEntries(
    codes.map((code) => [code, languages.flatMap((words) => words[`reception.${kind}.${code}`] ?? [])]),
  );
}

export const groupWords = listWords('group', profileGroups);
export const stateWords = listWords('state', requestStates);

const frenchNames: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['francais'],
  ar: ['arabe'],
  ary: ['darija', 'arabe marocain'],
  zgh: ['tamazight', 'tachelhit', 'amazigh', 'berbere'],
  en: ['anglais'],
};
export const languageWords: WordList = Object.fromEntries(
  locales.map((code) => [code, [localeFacts[code].endonym, ...frenchNames[code]]]),
);
