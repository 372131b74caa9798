const longest = 60;

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/**
 * The address of a page from its French title: `Journée d’accueil à Taliouine` → `journee-d-accueil-a-taliouine`.
 *
 * @returns an empty text when nothing in it can stand in an address
 */
export function makeSlug(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[œæßøł]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (words.length <= longest) return words;
  // Whole words only.
  return words
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}

/** `title`, else `title-2`, `title-3`… */
export function findFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
