import { type Locale, localeFacts } from '@portal/content/schema';

export interface LetterGroup<Item> {
  /** As it heads its group: `É` is under `E`, `أ` under `ا`; `#` for what begins with no letter. */
  readonly letter: string;
  /** An anchor in ASCII: `lettre-a`, `lettre-634`. */
  readonly id: string;
  readonly items: readonly Item[];
}

const scripts: Readonly<Record<Locale, RegExp>> = {
  fr: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
  ary: /\p{Script=Arabic}/u,
  zgh: /\p{Script=Tifinagh}/u,
};

/**
 * Sheets under the letters of the reader's language. Titles in another script, where a translation is missing, come
 * after: a reader of Tifinagh must not meet the French alphabet first, as any collation would have it.
 */
export function listLetters<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
  locale: Locale,
): LetterGroup<Item>[] {
  // Runtimes know no collation for ary and zgh: the chain of the language leads to one. Tifinagh needs none, its
  // code points follow the IRCAM alphabet.
  const collator = new Intl.Collator([...localeFacts[locale].intl]);
  const entries = items
    .map((item) => ({ item, key: toKey(titleOf(item)) }))
    .map((entry) => ({ ...entry, letter: findLetter(entry.key), isOwn: scripts[locale].test(entry.key.slice(0, 1)) }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || collator.compare(a.key, b.key));
  const groups = Map.groupBy(entries, ({ letter }) => letter);
  return [...groups].map(([letter, group]) => ({
    letter,
    id: `lettre-${toAnchor(letter)}`,
    items: group.map(({ item }) => item),
  }));
}

/** From the first letter on; the Arabic article does not count, as in any Arabic index. */
function toKey(title: string): string {
  return title
    .normalize('NFC')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^ال(?=\p{Script=Arabic}{2})/u, '');
}

function findLetter(key: string): string {
  const first = key.slice(0, 1).replace(/[أإآٱ]/, 'ا');
  // Only Latin letters lose their marks: ة is no ه with dots, and ⵯ no letter at all.
  const plain = /\p{Script=Latin}/u.test(first) ? first.normalize('NFD').slice(0, 1).toUpperCase() : first;
  return /\p{L}/u.test(plain) ? plain : '#';
}

function toAnchor(letter: string): string {
  if (letter === '#') return 'autres';
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() : (letter.codePointAt(0) ?? 0).toString(16);
}
