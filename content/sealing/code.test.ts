import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeAlphabet,
  codeLengths,
  formatCode,
  isCode,
  makeCode,
  makeFollowUpCode,
  parseCode,
  splitFollowUpCode,
} from './code.ts';

const codes = fc.string({ unit: fc.constantFrom(...codeAlphabet), minLength: 16, maxLength: 16 });

test('the alphabet has thirty characters and no look-alike', () => {
  expect(new Set(codeAlphabet).size).toBe(30);
  expect(codeAlphabet).not.toMatch(/[01ILOU]/);
});

test.each([1, 4, 12, 16, 24, 500])('a code of %i characters is a code', (length) => {
  expect(isCode(makeCode(length), length)).toBe(true);
});

test('every character is equally likely', () => {
  // 60,000 draws: chi-square over 29 degrees of freedom passes 100 less than once in a hundred million runs.
  // A bare modulo gives about 130 on average.
  const counts = new Map([...codeAlphabet].map((character) => [character, 0]));
  for (const character of makeCode(60_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(chiSquare).toBeLessThan(100);
});

test('two codes are never the same', () => {
  expect(new Set(Array.from({ length: 2000 }, makeFollowUpCode)).size).toBe(2000);
});

test('a follow-up code is a locator and a secret, shown in groups of four', () => {
  expect(splitFollowUpCode('K7M29QXR4TBHP3WD')).toEqual({ locator: 'K7M2', secret: '9QXR4TBHP3WD' });
  expect(formatCode('K7M29QXR4TBHP3WD')).toBe('K7M2-9QXR-4TBH-P3WD');
  expect(() => splitFollowUpCode('K7M2-9QXR-4TBH-P3WD')).toThrow(TypeError);
  expect(() => splitFollowUpCode('k7m29qxr4tbhp3wd')).toThrow(TypeError);
});

test.each([
  ['as shown', 'K7M2-9QXR-4TBH-P3WD'],
  ['lower case and spaces', ' k7m2 9qxr 4tbh p3wd\n'],
  ['no-break spaces and long dashes', 'K7M2\u00a0–\u00a09QXR—4TBH\u2011P3WD'],
  ['a minus sign, a soft hyphen, a dot and underscores', 'K7M2\u22129QXR\u00ad4TBH.P3_WD'],
  ['Arabic-Indic digits', 'K٧M٢-٩QXR-٤TBH-P٣WD'],
  ['extended Arabic-Indic digits', 'K۷M۲-۹QXR-۴TBH-P۳WD'],
  ['full-width letters', 'Ｋ７Ｍ２－９ｑｘｒ－４ＴＢＨ－Ｐ３ＷＤ'],
  ['marks of direction and zero-width spaces', '\u200f\u2067K7M2\u2069\u200e-9QXR\u200b4TBH\ufeffP3WD'],
])('reads a code with %s', (_, typed) => {
  expect(parseCode(typed, codeLengths.followUp)).toEqual({ ok: true, code: 'K7M29QXR4TBHP3WD' });
});

test('characters no code holds are named as typed, each once', () => {
  expect(parseCode('KOM2-9QXR-oTBH-P3IO', 16)).toEqual({ ok: false, hint: 'letters', characters: ['O', 'o', 'I'] });
  expect(parseCode('0١lu', 4)).toEqual({ ok: false, hint: 'letters', characters: ['0', '١', 'l', 'u'] });
  expect(parseCode('Kم🙂ß', 4)).toEqual({ ok: false, hint: 'letters', characters: ['م', '🙂', 'ß'] });
  // In upper case these would be letters of a code nobody typed.
  expect(parseCode('Kﬆſ2', 4)).toEqual({ ok: false, hint: 'letters', characters: ['ﬆ', 'ſ'] });
});

test('a missing or doubled group is counted', () => {
  expect(parseCode('K7M2-9QXR-4TBH', 16)).toEqual({ ok: false, hint: 'length', typed: 12, expected: 16 });
  expect(parseCode('', 16)).toEqual({ ok: false, hint: 'length', typed: 0, expected: 16 });
  expect(parseCode('K7M2'.repeat(100_000), 16)).toMatchObject({ ok: false, hint: 'length' });
});

test('however a code is written, it is read', () => {
  const separator = fc.constantFrom('', ' ', '-', '\u00a0', '\u2011', '–', '\u200f', '\t');
  const shape = fc.constantFrom(
    (character: string) => character,
    (character: string) => character.toLowerCase(),
    (character: string) => character.replace(/\d/, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    (character: string) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
  fc.assert(
    fc.property(codes, fc.array(fc.tuple(separator, shape), { minLength: 16, maxLength: 16 }), (code, ways) => {
      const typed = ways.map(([before, write], index) => before + write(code.charAt(index))).join('');
      expect(parseCode(typed, 16)).toEqual({ ok: true, code });
      expect(parseCode(formatCode(code), 16)).toEqual({ ok: true, code });
    }),
  );
});

test('anything at all gets an answer, and only codes are codes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const parsed = parseCode(typed, 16);
      if (parsed.ok) expect(isCode(parsed.code, 16)).toBe(true);
    }),
  );
});
