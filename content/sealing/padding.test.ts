import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buckets, longestText, padText, TextTooLongError, unpadText } from './padding.ts';

const texts = fc.string({ unit: 'grapheme', maxLength: 4000 });

test('whatever was written comes back, from one of four sizes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const padded = padText(text);
      expect(buckets).toContain(padded.length);
      expect(unpadText(padded)).toBe(text);
    }),
  );
});

test('a text takes the smallest bucket that holds it', () => {
  expect(padText('').length).toBe(2048);
  expect(padText('a'.repeat(2044)).length).toBe(2048);
  expect(padText('a'.repeat(2045)).length).toBe(4096);
  expect(padText('ⵣ'.repeat(4000)).length).toBe(16_384);
  expect(padText('a'.repeat(longestText)).length).toBe(16_384);
});

test('a text that fits no bucket is refused, with its length and not its words', () => {
  expect(() => padText(`secret${'é'.repeat(longestText / 2)}`)).toThrow(TextTooLongError);
  expect(() => padText('é'.repeat(longestText))).toThrow(/32760 bytes.*16380/);
});

test('a byte order mark is text like any other', () => {
  expect(unpadText(padText('\ufeffa'))).toBe('\ufeffa');
});

test('the bytes are length, text, zeros', () => {
  expect([...padText('aé').subarray(0, 8)]).toEqual([0, 0, 0, 3, 0x61, 0xc3, 0xa9, 0]);
});

test('nothing but what padText writes is read', () => {
  const change = (index: number, byte: number) => {
    const padded = padText('text');
    padded[index] = byte;
    return padded;
  };
  expect(() => unpadText(change(2047, 1))).toThrow(TypeError);
  expect(() => unpadText(change(3, 3))).toThrow(TypeError);
  expect(() => unpadText(change(0, 255))).toThrow(TypeError);
  expect(() => unpadText(change(4, 255))).toThrow(TypeError);
  expect(() => unpadText(padText('text').subarray(1))).toThrow(TypeError);
  expect(() => unpadText(new Uint8Array())).toThrow(TypeError);
});
