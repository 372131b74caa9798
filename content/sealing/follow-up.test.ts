import { hkdfSync, pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { openText, sealText } from './envelope.ts';
import { deriveFollowUp, hashAuth } from './follow-up.ts';
import { authSchema, locatorSchema } from './follow-up-schema.ts';

const code = 'K7M29QXR4TBHP3WD';
const followUp = await deriveFollowUp(code);

test('a code gives the same keys every time, and another code others', async () => {
  const { keyPair, ...again } = await deriveFollowUp(code);
  expect(followUp).toMatchObject(again);
  expect(keyPair.privateKey.extractable).toBe(false);
  const other = await deriveFollowUp('K7M29QXR4TBHP3WE');
  expect(other.locator).toBe(followUp.locator);
  expect(other.auth).not.toBe(followUp.auth);
  expect(other.publicKey).not.toBe(followUp.publicKey);
});

test('the derivation is the documented one, as Node computes it', async () => {
  const master = pbkdf2Sync('9QXR4TBHP3WD', 'portail-baom/follow-up/v1/K7M2', 600_000, 32, 'sha256');
  const auth = Buffer.from(hkdfSync('sha256', master, '', 'auth', 32));
  expect(followUp.auth).toBe(auth.toString('base64url'));
  expect(await hashAuth(followUp.auth)).not.toBe(followUp.auth);
});

test('these keys may never change: codes are on paper', () => {
  expect(followUp).toMatchObject({
    locator: 'K7M2',
    auth: 'vmKLdk87iGCYgfOpCLqPzrZvEAj-jzsW1yH7MHBCqdo',
    publicKey: 'BCcM_r4QRqI7fNj6fENCClhytQdiu_Zq02h-vzbJ5Yqq1dDZ5pbgfltpatOxCe4LVVGzsr_XMUTk1R7FRdDWhzQ',
    keyId: 'b302641605c2d98c',
  });
});

test('the office answers, the code reads', async () => {
  const { publicKey, keyId, keyPair } = await deriveFollowUp(code);
  const place = { purpose: 'answer', context: ['agadir', 'K7M2'] } as const;
  const envelope = await sealText({ text: 'جواب', publicKey, keyId, ...place });
  expect(await openText({ envelope, keyPair, ...place })).toBe('جواب');
});

test('only a parsed code is taken', async () => {
  await expect(deriveFollowUp('K7M2-9QXR-4TBH-P3WD')).rejects.toThrow(TypeError);
});

test('an auth that is no base64url is refused', async () => {
  await expect(hashAuth('a b')).rejects.toThrow(TypeError);
});

test('what the browser sends has a shape the server can check', () => {
  expect(locatorSchema.parse(followUp.locator)).toBe('K7M2');
  expect(authSchema.parse(followUp.auth)).toBe(followUp.auth);
  for (const wrong of ['k7m2', 'K7M', 'K7M22', 'O7M2', 'K7M2\n'])
    expect(locatorSchema.safeParse(wrong).success).toBe(false);
  for (const wrong of ['', followUp.auth.slice(1), `${followUp.auth}A`])
    expect(authSchema.safeParse(wrong).success).toBe(false);
});
