import type { AdminLanguage } from './edit-views/find-language';

/** Several names in one sentence: "A, B et C", "أ وب وج". */
export function joinWords(language: AdminLanguage, words: readonly string[]): string {
  return new Intl.ListFormat(language).format(words);
}
