export interface PlainWord {
  readonly hard: string;
  readonly plain: string;
}

/** Words of the administration for which people have a simpler one. */
export function findHardWords(text: string, vocabulary: readonly PlainWord[]): PlainWord[] {
  return vocabulary.filter(({ hard }) => toPattern(hard).test(text));
}

/** Whole words, plural included, in any case; a typed apostrophe matches a typographic one. */
function toPattern(hard: string): RegExp {
  const words = hard
    .split(/\s+/)
    .map((word) => `${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/['’]/g, "['’]")}(?:s|x)?`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'iu');
}
