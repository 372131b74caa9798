/** Letters that accents make into others; the digits that stand for Arabic letters; Tamazight in Latin letters. */
const special: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ç/g, 's'],
  [/[ɣγğ]/g, 'gh'],
  [/[εɛʿʕ]/g, 'a'],
  [/č/g, 'ch'],
  [/š/g, 'sh'],
  [/ɛ/g, 'a'],
];

const digits: Readonly<Record<string, string>> = { 2: 'a', 3: 'a', 5: 'kh', 6: 't', 7: 'h', 8: 'gh', 9: 'q' };

/** French and English endings, longest first. Both sides are cut alike, so a rough cut is a right cut. */
const endings =
  /(?:issements?|ements?|ations?|ateurs?|atrices?|ating|ated|ates?|ations|ments?|ings?|ables?|ives?|ife|ifs?|euses?|eurs?|iers?|ieres?|ies|ees|ers?|ant|ent|ee|ed|es|er|ez|e|s|x)$/;

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^h(?=[aeiou])/, ''],
  [/tch|ch|sh/g, 'S'],
  [/kh/g, 'x'],
  [/gh/g, 'G'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dj/g, 'j'],
  [/qu(?=[aeio])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/^ou(?=[aeiy])/, 'w'],
  [/ou|oo|o|eau|au/g, 'u'],
  [/ai|ei|ee|ea|ay|ey|e/g, 'i'],
  [/(?<=[^aiu])y(?=[^aiu]|$)/g, 'i'],
  [/(.)\1+/g, '$1'],
];

export function toLatinSound(word: string): string {
  let text = word.normalize('NFC');
  for (const [from, to] of special) text = text.replace(from, to);
  text = text.normalize('NFD').replace(/\p{M}/gu, '');
  // `l3amala`: an l before such a digit is the article.
  text = text.replace(/^l(?=[2356789][a-z])/, '');
  // A number stays a number; a digit among letters is a letter.
  if (/[a-z]/.test(text)) text = text.replace(/[2356789]/g, (digit) => digits[digit] ?? digit);
  const stem = text
    .replace(/(.)\1+/g, '$1')
    .replace(endings, (end, at: number) => (at < 4 && !(at === 3 && end.length === 1) ? end : ''));
  return sounds.reduce((sound, [from, to]) => sound.replace(from, to), stem);
}

/** What is written onto a verb: `kat3refch`, `ndfnouha`, `drbouni` in Darija, `swurigh` in Tamazight. */
const additions = /(?<=..)(?:(?:(?:ou?|u)?(?:ni|ha|hom|na))?(?:ch|sh)|(?:ou?|u)(?:ni|ha|hom|na)|igh)$/;

/** What Darija adds to a word: who acts in front of a verb (`nkhdem`, `kan9elleb`), the plural behind a noun (`lmosta3jalat`). */
export function listLatinVariants(word: string): string[] {
  const parts = [/^k?[nty](?=[^aeiouy])(?=..)/, /^k[ae]?[nty]e?(?=..)/, /(?<=.{4})(?:at|in)$/, additions];
  const variants = parts.filter((part) => part.test(word)).map((part) => word.replace(part, ''));
  const bare = variants.map((variant) => variant.replace(additions, ''));
  return [...new Set([...variants, ...bare])].filter((variant) => variant.length >= 3);
}
