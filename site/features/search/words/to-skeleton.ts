import { toSound } from './to-sound.ts';

/** Letters that are heard, typed or spoken for one another stand together, so that a typo seldom changes the family. */
const families: readonly (readonly [string, string])[] = [
  ['bfpv', 'P'],
  ['dt', 'T'],
  ['gGkqx', 'K'],
  ['jszS', 'S'],
  ['lr', 'L'],
  ['mn', 'N'],
];
const familyOf = new Map(families.flatMap(([letters, family]) => [...letters].map((letter) => [letter, family])));

/**
 * The families of a sound's consonants: `pnsiun` → `PNSN`. Vowels and h, the first to be left out or mistyped, do not count.
 * Words are laid down in its order, so that words that sound alike lie in the same file of the index.
 */
export function toSkeleton(sound: string): string {
  return [...sound].map((letter) => familyOf.get(letter) ?? '').join('');
}

/** Typos behind these letters do not change where a word lies. */
const lettersRead = 5;

/** The skeletons of what a mistyped word may have been meant to be: without one of its first letters, or with two of them exchanged. */
export function listNearSkeletons(word: string): string[] {
  const letters = [...word];
  const meant = letters.slice(0, lettersRead).flatMap((letter, at) => {
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    const [next = '', ...rest] = after;
    return [
      [...before, ...after],
      [...before, next, letter, ...rest],
    ];
  });
  return [...new Set(meant.map((spelling) => toSkeleton(toSound(spelling.join('')))))];
}
