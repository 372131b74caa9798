import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeskKey } from './desk-key.ts';
import { CannotOpenError, openText, type Purpose, purposes, sealText } from './envelope.ts';
import { envelopeSchema } from './envelope-schema.ts';
import { TextTooLongError } from './padding.ts';

const desk = await createDeskKey();
const context = ['agadir', 'K7M2'];
const seal = (text: string, purpose: Purpose = 'request') => sealText({ ...desk, text, purpose, context });
const open = (envelope: unknown, purpose: Purpose = 'request', place = context, { keyPair } = desk) =>
  openText({ envelope, keyPair, purpose, context: place });

test('what was sealed opens, in any script', async () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 2000 });
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...purposes), async (text, purpose) => {
      const envelope = await seal(text, purpose);
      expect(envelopeSchema.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope);
      expect(await open(envelope, purpose)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('two texts of one bucket look alike, and the same text never looks the same', async () => {
  const [short, long, again] = await Promise.all([seal('yes'), seal('x'.repeat(2000)), seal('yes')]);
  expect(short.ciphertext.length).toBe(long.ciphertext.length);
  expect(short.ciphertext).not.toBe(again.ciphertext);
  expect(short.enc).not.toBe(again.enc);
});

test.each([
  ['another purpose', 'answer', context],
  ['another commune', 'request', ['tiznit', 'K7M2']],
  ['another row', 'request', ['agadir', 'K7M3']],
  ['no context', 'request', []],
  ['one more word of context', 'request', ['agadir', 'K7M2', '']],
  ['the same letters cut elsewhere', 'request', ['agadirK', '7M2']],
  ['JSON that imitates the list', 'request', ['agadir","K7M2']],
] as const)('an envelope moved to %s does not open', async (_, purpose, place) => {
  const envelope = await seal('text');
  await expect(openText({ envelope, keyPair: desk.keyPair, purpose, context: place })).rejects.toThrow(CannotOpenError);
});

test('another key does not open', async () => {
  await expect(open(await seal('text'), 'request', context, await createDeskKey())).rejects.toThrow(CannotOpenError);
});

test('the error says nothing about why', async () => {
  const envelope = await seal('text');
  const failures = await Promise.all(
    [null, {}, { ...envelope, version: 255 }, { ...envelope, enc: envelope.enc.replace('B', 'C') }].map((wrong) =>
      open(wrong).catch((error: unknown) => error),
    ),
  );
  for (const failure of failures) {
    expect(failure).toEqual(new CannotOpenError());
    expect(failure).not.toHaveProperty('cause');
  }
});

test('a key under another name is not sealed to', async () => {
  const sealing = sealText({ ...desk, keyId: '0000000000000000', text: '', purpose: 'note', context });
  await expect(sealing).rejects.toThrow(/another public key/);
});

test('a public key that is no point of the curve is not sealed to', async () => {
  const publicKey = `${desk.publicKey.slice(0, -1)}${desk.publicKey.endsWith('A') ? 'E' : 'A'}`;
  await expect(sealText({ ...desk, publicKey, text: '', purpose: 'note', context })).rejects.toThrow();
});

test('a text too long is refused before anything is sealed', async () => {
  await expect(seal('a'.repeat(20_000))).rejects.toThrow(TextTooLongError);
});

test('the schema refuses what sealText does not make', async () => {
  const envelope = await seal('text');
  for (const wrong of [
    { ...envelope, more: 1 },
    { ...envelope, version: 2 },
    { ...envelope, keyId: `${envelope.keyId}0` },
    { ...envelope, enc: `${envelope.enc}A` },
    { ...envelope, ciphertext: envelope.ciphertext.slice(4) },
    { ...envelope, ciphertext: `${envelope.ciphertext.slice(1)}+` },
    { ...envelope, ciphertext: '' },
  ]) {
    expect(envelopeSchema.safeParse(wrong).success).toBe(false);
  }
});
