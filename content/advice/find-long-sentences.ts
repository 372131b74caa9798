/** Beyond this a tired reader loses the thread. */
export const sentenceLimit = 20;

export interface LongSentence {
  readonly sentence: string;
  readonly words: number;
}

export function findLongSentences(text: string, limit = sentenceLimit): LongSentence[] {
  return splitSentences(text)
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .filter(({ words }) => words > limit);
}

/** A colon begins what is read as a new breath; a point inside a number or an address does not end a sentence. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?؟:;؛])[\s\u00a0\u202f]+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Words as they are spoken: "l'école" is one, a dash or a quotation mark is none. */
export function countWords(sentence: string): number {
  return sentence.split(/[\s\u00a0\u202f]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
