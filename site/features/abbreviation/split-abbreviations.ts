/** An acronym and what its letters stand for, in the language of the text around it. */
export interface GlossaryEntry {
  readonly acronym: string;
  readonly expansion: string;
}

/** A text in pieces: plain, a number that must keep its direction, an acronym, what it stands for. */
export interface ProsePart {
  readonly kind: 'text' | 'number' | 'acronym' | 'expansion';
  readonly text: string;
  /** Of an expansion: whose it is. */
  readonly acronym?: string;
}

/** Groups of digits that belong together: in a right-to-left line the groups would change places. */
const digitGroups = String.raw`\+?\d[\d\u00a0\u202f ]{4,}\d|\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d{2}(?:[\u00a0\u202f ]\d{2})+`;

/**
 * Cuts a text at its acronyms. The first use on a page carries its expansion, unless the text gives it itself.
 *
 * @param seen  acronyms already met on this page; grows
 */
export function splitAbbreviations(
  text: string,
  glossary: ReadonlyMap<string, GlossaryEntry>,
  seen: Set<string>,
): ProsePart[] {
  const parts: ProsePart[] = [];
  let end = 0;
  for (const match of text.matchAll(toPattern(glossary))) {
    const [found] = match;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + found.length;
    const entry = glossary.get(found);
    if (!entry) parts.push({ kind: 'number', text: found });
    else parts.push(...toAcronym(entry, seen, isExpandedAt(text, match.index, entry)));
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function toAcronym({ acronym, expansion }: GlossaryEntry, seen: Set<string>, isExpanded: boolean): ProsePart[] {
  const isFirst = !seen.has(acronym);
  seen.add(acronym);
  const part: ProsePart = { kind: 'acronym', text: acronym };
  return isFirst && !isExpanded ? [part, { kind: 'expansion', text: ` (${expansion})`, acronym }] : [part];
}

/** Arabic sticks its prepositions to the acronym (بCNSS): only Latin letters and digits make another word of it. */
function toPattern(glossary: ReadonlyMap<string, GlossaryEntry>): RegExp {
  // The longest first: "M&D" before "MD" would otherwise depend on the order of the glossary.
  const acronyms = [...glossary.keys()].sort((one, other) => other.length - one.length).map(escapePattern);
  const words = acronyms.length > 0 ? `(?<![\\p{Script=Latin}\\d&])(?:${acronyms.join('|')})(?![\\p{L}\\d&])|` : '';
  return new RegExp(`${words}(?<![\\d+])(?:${digitGroups})(?!\\d)`, 'gu');
}

/** `CNSS (la caisse…)`, `la caisse… (CNSS)`, or the very words anywhere in the text. */
function isExpandedAt(text: string, index: number, { acronym, expansion }: GlossaryEntry): boolean {
  const before = text.slice(0, index).trimEnd();
  const after = text.slice(index + acronym.length).trimStart();
  return (
    after.startsWith('(') ||
    (before.endsWith('(') && after.startsWith(')')) ||
    toWords(text).includes(toWords(expansion))
  );
}

function toWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
