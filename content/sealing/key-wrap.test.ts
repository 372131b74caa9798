import { expect, test } from 'vitest';
import { createDeskKey } from './desk-key.ts';
import { openText, sealText } from './envelope.ts';
import { DamagedWrapError, unwrapDeskKey, WrongPhraseError, wrapDeskKey, wrapSchema } from './key-wrap.ts';

const phrase = 'K7M29QXR4TBHP3WD';
const desk = await createDeskKey();
const { keyId } = desk;
const wrap = await wrapDeskKey({ deskKey: desk, phrase });

test('the phrase gives the key back, for reading only unless asked', async () => {
  const opened = await unwrapDeskKey({ wrap: wrapSchema.parse(JSON.parse(JSON.stringify(wrap))), keyId, phrase });
  expect(opened.publicKey).toBe(desk.publicKey);
  expect(opened.keyPair.privateKey.extractable).toBe(false);
  await expect(wrapDeskKey({ deskKey: opened, phrase })).rejects.toThrow();
  const place = { purpose: 'note', context: [] } as const;
  const envelope = await sealText({ ...desk, text: 'note', ...place });
  expect(await openText({ envelope, keyPair: opened.keyPair, ...place })).toBe('note');
});

test('the same phrase never wraps to the same bytes', async () => {
  const again = await wrapDeskKey({ deskKey: desk, phrase });
  expect(again.salt).not.toBe(wrap.salt);
  expect(again.wrapped).not.toBe(wrap.wrapped);
});

test.each(['K7M29QXR4TBHP3WE', 'k7m29qxr4tbhp3wd', '', 'x'.repeat(100_000)])(
  'a wrong phrase is told',
  async (wrong) => {
    await expect(unwrapDeskKey({ wrap, keyId, phrase: wrong })).rejects.toThrow(WrongPhraseError);
  },
);

test('a wrap put under another desk does not open', async () => {
  const other = await createDeskKey();
  await expect(unwrapDeskKey({ wrap, keyId: other.keyId, phrase })).rejects.toThrow(WrongPhraseError);
});

test('a flipped bit in the wrap does not open', async () => {
  const flipped = `${wrap.wrapped.startsWith('A') ? 'B' : 'A'}${wrap.wrapped.slice(1)}`;
  await expect(unwrapDeskKey({ wrap: { ...wrap, wrapped: flipped }, keyId, phrase })).rejects.toThrow(WrongPhraseError);
});

test('a key wrapped under the name of another is not given back', async () => {
  const other = await createDeskKey();
  const mixed = await wrapDeskKey({ deskKey: { ...other, keyId }, phrase });
  await expect(unwrapDeskKey({ wrap: mixed, keyId, phrase })).rejects.toThrow(DamagedWrapError);
});

test.each([
  ['cheap guessing', { iterations: 599_999 }],
  ['a frozen computer', { iterations: 2_000_001 }],
  ['half an iteration', { iterations: 600_000.5 }],
  ['another derivation', { kdf: 'PBKDF2-SHA1' }],
  ['a short salt', { salt: 'AAAA' }],
  ['a truncated key', { wrapped: wrap.wrapped.slice(4) }],
  ['a later version', { version: 255 }],
])('a wrap that asks for %s is refused', async (_, change) => {
  await expect(unwrapDeskKey({ wrap: { ...wrap, ...change }, keyId, phrase })).rejects.toThrow(DamagedWrapError);
});

test('a phrase that somebody invented is not accepted', async () => {
  for (const weak of ['agadir2026', 'K7M29QXR', 'k7m2-9qxr-4tbh-p3wd']) {
    await expect(wrapDeskKey({ deskKey: desk, phrase: weak })).rejects.toThrow(TypeError);
  }
});
