import type { AdminLanguage } from '../edit-views/find-language';

const known: readonly AdminLanguage[] = ['fr', 'ar', 'en'];

/**
 * The language of the pages before anybody has signed in, whose own choice holds from then on. Strapi says English, which
 * few officers read; a computer set up in none of our languages gets that of the offices' papers.
 */
export function findFirstLanguage(wishes: readonly string[]): AdminLanguage {
  const bare = wishes.map((wish) => wish.toLowerCase().split('-')[0]);
  return bare.flatMap((wish) => known.filter((language) => language === wish))[0] ?? 'fr';
}
