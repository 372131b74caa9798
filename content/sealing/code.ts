/** Thirty characters nobody mistakes for another when reading aloud or copying by hand: no 0 O 1 I L U. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export const locatorLength = 4;
const secretLength = 12;

/** Characters. Each is worth 4.9 bits. */
export const codeLengths = {
  /** What a visitor keeps: a locator that finds the row, a secret of 58.9 bits that opens it. */
  followUp: locatorLength + secretLength,
  /** An officer's passphrase, 78.5 bits. */
  phrase: 16,
  /** The recovery sheet in the safe, 117.8 bits. */
  recovery: 24,
  invitation: 16,
} as const;

/** A random code, every character equally likely. */
export function makeCode(length: number): string {
  // 240 is the largest multiple of 30 in a byte: without leaving out the rest, "2" to "J" would come more often.
  const fair = 256 - (256 % codeAlphabet.length);
  let code = '';
  while (code.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length - code.length))) {
      if (byte < fair) code += codeAlphabet.charAt(byte % codeAlphabet.length);
    }
  }
  return code;
}

export function makeFollowUpCode(): string {
  return makeCode(codeLengths.followUp);
}

/** @param code  as `parseCode` or `makeFollowUpCode` give it */
export function splitFollowUpCode(code: string): { readonly locator: string; readonly secret: string } {
  if (!isCode(code, codeLengths.followUp)) {
    throw new TypeError(`Not a follow-up code of ${codeLengths.followUp} characters: parse what people type first.`);
  }
  return { locator: code.slice(0, locatorLength), secret: code.slice(locatorLength) };
}

export function isCode(code: string, length: number): boolean {
  return code.length === length && [...code].every((character) => codeAlphabet.includes(character));
}

/** `K7M2-9QXR-4TBH-P3WD`: groups of four, as people read numbers. */
export function formatCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

export type ParsedCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly hint: 'length'; readonly typed: number; readonly expected: number }
  /** `characters` are those no code holds, as typed, each once. */
  | { readonly ok: false; readonly hint: 'letters'; readonly characters: readonly string[] };

/** Spaces, hyphens and stops of every script; marks of direction; the minus signs keyboards offer as hyphens. */
const separators = /[\p{Z}\p{P}\p{C}\u02d7\u2212\u2796]/gu;
const tooLong = 200;

/** What somebody typed or pasted, with any digits, case and separators, as a code. */
export function parseCode(typed: string, length: number): ParsedCode {
  const characters = [...typed.slice(0, tooLong).replaceAll(separators, '')];
  const code = characters.map(toPlainCharacter);
  const foreign = characters.filter((_, index) => !codeAlphabet.includes(code[index] ?? ''));
  if (foreign.length > 0) return { ok: false, hint: 'letters', characters: [...new Set(foreign)] };
  if (code.length !== length) return { ok: false, hint: 'length', typed: code.length, expected: length };
  return { ok: true, code: code.join('') };
}

/** Arabic-Indic, extended Arabic-Indic and full-width forms, then upper case. */
function toPlainCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0]) if (point >= zero && point <= zero + 9) return String(point - zero);
  const plain = point >= 0xff01 && point <= 0xff5e ? String.fromCodePoint(point - 0xfee0) : character;
  // Not toUpperCase: "ﬆ" would become two letters of a code, "ı" an I.
  return plain.replace(/[a-z]/, (letter) => letter.toUpperCase());
}
