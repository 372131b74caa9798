import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDeskKey, exportDeskKey, importDeskKey } from './desk-key.ts';
import { findKeyId, formatFingerprint } from './public-key.ts';

const desk = await createDeskKey();
const hash = createHash('sha256').update(Buffer.from(desk.publicKey, 'base64url')).digest();

test('a key is named by the hash of its public half', async () => {
  expect(desk.keyId).toBe(hash.toString('hex').slice(0, 16));
  expect(await findKeyId(desk.publicKey)).toBe(desk.keyId);
});

test('a fingerprint is eight groups of four digits, each from four bytes of the hash', async () => {
  const groups = [0, 4, 8, 12, 16, 20, 24, 28].map((at) => String(hash.readUInt32BE(at) % 10_000).padStart(4, '0'));
  expect(await formatFingerprint(desk.publicKey)).toBe(groups.join(' '));
  expect(await formatFingerprint(desk.publicKey)).toMatch(/^\d{4}(?: \d{4}){7}$/);
});

test('a key goes out and comes in again as the same key', async () => {
  const bytes = await exportDeskKey(desk);
  expect(bytes.length).toBe(97);
  const back = await importDeskKey(bytes, true);
  expect(back).toMatchObject({ keyId: desk.keyId, publicKey: desk.publicKey });
  expect(await exportDeskKey(back)).toEqual(bytes);
});
