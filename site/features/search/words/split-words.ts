const word = /[\p{L}\p{N}\p{M}]+/gu;
/** `l'école`, `d’Agadir`: what stands before the apostrophe is a small word. In Arabizi and English it may be a part of the word. */
const elision = /\b(?:[ldjmtsnc]|qu|lorsqu|puisqu)['’](?=\p{L})/giu;

/** The words of a text as they are written, in lower case; marks that join to letters stay on them. */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Bidi marks, zero-width joiners, tatweel: they divide nothing.
      .replace(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .replace(elision, ' ')
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(word) ?? []
  );
}
