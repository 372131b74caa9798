import { listArabicVariants, toArabicSound } from './arabic-sound.ts';
import { listLatinVariants, toLatinSound } from './latin-sound.ts';
import { listTifinaghVariants, toTifinaghSound } from './tifinagh-sound.ts';

/**
 * How a word sounds, in one alphabet for every script, so that `sbitar`, `سبيطار` and `ⵙⴱⵉⵟⴰⵔ` meet.
 * Vowels are a, i, u; S is sh, G is gh, x is kh. What two dialects or keyboards do not tell apart is one letter.
 */
export function toSound(word: string): string {
  const sound = /\p{Script=Arabic}/u.test(word)
    ? toArabicSound(word)
    : /\p{Script=Tifinagh}/u.test(word)
      ? toTifinaghSound(word)
      : toLatinSound(word);
  const single = sound.replace(/(.)\1+/g, '$1');
  // The Arabic article in Latin and Tifinagh letters: lkart, l3amala, lwraq. No French word begins so.
  return /^l[^aiu].{2,}/.test(single) ? single.slice(1) : single;
}

/** All the sounds a word of a question may stand for, the plainest first. */
export function listSounds(word: string): string[] {
  return [...new Set([word, ...listVariants(word)].map(toSound))].filter((sound) => sound !== '');
}

function listVariants(word: string): string[] {
  if (/\p{Script=Arabic}/u.test(word)) return listArabicVariants(word);
  if (/\p{Script=Tifinagh}/u.test(word)) return listTifinaghVariants(word);
  return listLatinVariants(word);
}

/** What a stop word is compared by: Arabic by sound, since its spelling varies; elsewhere by letters, since short words sound alike. */
export function toStopForm(word: string): string {
  return /\p{Script=Arabic}/u.test(word) ? toSound(word) : word.normalize('NFD').replace(/\p{M}/gu, '');
}
