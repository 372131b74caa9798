import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../content/sealing/base64url.ts';
import { createDeskKey, exportDeskKey } from '../../content/sealing/desk-key.ts';
import { openText, sealText } from '../../content/sealing/envelope.ts';
import { deriveFollowUp } from '../../content/sealing/follow-up.ts';
import { padText, unpadText } from '../../content/sealing/padding.ts';

/**
 * Another RFC 9180 library, and the bytes written out here as content/sealing documents them: whoever must read envelopes
 * without this repository can.
 */
const other = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const bytes = (text: string) => new TextEncoder().encode(text);
const desk = await createDeskKey();
const info = bytes('portail-baom/v1/request');
const aad = bytes(`[1,"${desk.keyId}","agadir","K7M2"]`);
const place = { purpose: 'request', context: ['agadir', 'K7M2'] } as const;

test('an envelope of the portal opens with another library', async () => {
  const envelope = await sealText({ ...desk, text: 'سلام ⵣ', ...place });
  const scalar = (await exportDeskKey(desk)).slice(0, 32);
  const recipientKey = await other.kem.deserializePrivateKey(scalar.buffer);
  const recipient = await other.createRecipientContext({ recipientKey, enc: decodeBase64url(envelope.enc), info });
  const padded = new Uint8Array(await recipient.open(decodeBase64url(envelope.ciphertext), aad));
  expect(padded.length).toBe(2048);
  expect(unpadText(padded)).toBe('سلام ⵣ');
});

test('an envelope of another library opens in the portal', async () => {
  const recipientPublicKey = await other.kem.deserializePublicKey(decodeBase64url(desk.publicKey).buffer);
  const sender = await other.createSenderContext({ recipientPublicKey, info });
  const ciphertext = new Uint8Array(await sender.seal(padText('سلام ⵣ'), aad));
  const enc = new Uint8Array(sender.enc);
  const envelope = {
    version: 1,
    keyId: desk.keyId,
    enc: encodeBase64url(enc),
    ciphertext: encodeBase64url(ciphertext),
  };
  expect(await openText({ envelope, keyPair: desk.keyPair, ...place })).toBe('سلام ⵣ');
});

test('both derive the same follow-up key from the same bytes', async () => {
  const { pbkdf2Sync, hkdfSync } = await import('node:crypto');
  const master = pbkdf2Sync('9QXR4TBHP3WD', 'portail-baom/follow-up/v1/K7M2', 600_000, 32, 'sha256');
  const seed = hkdfSync('sha256', master, '', 'key pair', 32);
  const { publicKey } = await other.kem.deriveKeyPair(seed);
  const point = new Uint8Array(await other.kem.serializePublicKey(publicKey));
  expect(encodeBase64url(point)).toBe((await deriveFollowUp('K7M29QXR4TBHP3WD')).publicKey);
});
