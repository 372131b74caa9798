/** Controls that reorder what stands around them, or that nobody sees. */
const deceptive = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+)/u;
/** Arabic needs three on a letter, Tifinagh none; a hundred cover the lines above and below. */
const marksMax = 4;
const stacked = new RegExp(`(\\p{M}{${marksMax}})\\p{M}+`, 'gu');

export interface Piece {
  readonly text: string;
  /** A control that the reader should know of, in words like `U+202E`. */
  readonly isControl: boolean;
}

/** What somebody wrote, so that it can deceive nobody: to be shown as text, isolated, never as markup. */
export function showPlainly(text: string): Piece[] {
  return text
    .toWellFormed()
    .replace(stacked, '$1…')
    .split(deceptive)
    .map((part, index) => ({ text: index % 2 === 0 ? part : nameControls(part), isControl: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function nameControls(part: string): string {
  return [...part]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
