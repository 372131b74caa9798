import type { StoredNote } from '@portal/content/schema';

export interface NoteFilter {
  readonly q: string;
  readonly theme: string;
  readonly language: string;
}

type Searched = Pick<StoredNote, 'question' | 'done' | 'worked' | 'theme'> & {
  readonly languages: readonly string[];
  readonly answers: readonly { readonly text: string }[];
};

/** Here and not in SQL: the two databases fold accents and Arabic vowel signs differently, or not at all. */
export function matches(note: Searched, { q, theme, language }: NoteFilter): boolean {
  if (theme !== '' && note.theme !== theme) return false;
  if (language !== '' && !note.languages.includes(language)) return false;
  const told = fold([note.question, note.done, note.worked, ...note.answers.map(({ text }) => text)].join('\n'));
  return fold(q)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[أإآ]/gu, 'ا').toLowerCase().trim();
}
