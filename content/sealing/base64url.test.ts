import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

test('agrees with Node, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      expect(encodeBase64url(bytes)).toBe(text);
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

test.each(['A', 'AA=', 'AA==', 'A A', 'AA\n', '+A', '/A', 'é', 'AB', 'AAB', '\u0661A', 'AA\u0000'])(
  'refuses %j: only one text stands for given bytes',
  (text) => {
    expect(() => decodeBase64url(text)).toThrow(TypeError);
  },
);

test('the error does not repeat what may be a secret', () => {
  expect(() => decodeBase64url('secret!')).toThrow(/7 characters/);
  expect(() => decodeBase64url('secret!')).not.toThrow(/secret/);
});
