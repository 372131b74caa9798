import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { type Bytes, hashBytes } from './bytes.ts';
import { type SealingKeyPair, suite } from './suite.ts';

type PublicKey = SealingKeyPair['publicKey'];

/** base64url of the 65 bytes of the uncompressed point: how a public key stands in files, rows and pages. */
export async function exportPublicKey(publicKey: PublicKey): Promise<string> {
  return encodeBase64url(await suite.SerializePublicKey(publicKey));
}

/** @throws an error for text that is no point of P-256 */
export async function importPublicKey(publicKey: string): Promise<PublicKey> {
  return suite.DeserializePublicKey(decodeBase64url(publicKey));
}

/** The name of a key: the first 16 hex digits of SHA-256 of its public half. */
export async function findKeyId(publicKey: string): Promise<string> {
  const hash = await hashPublicKey(publicKey);
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Eight groups of four digits that two people compare aloud, in any language: each is four bytes of SHA-256 of the
 * public key, modulo 10,000. About 106 bits; the key id alone (64 bits) is too short to trust.
 */
export async function formatFingerprint(publicKey: string): Promise<string> {
  const view = new DataView((await hashPublicKey(publicKey)).buffer);
  const groups = Array.from({ length: 8 }, (_, index) => String(view.getUint32(index * 4) % 10_000).padStart(4, '0'));
  return groups.join(' ');
}

async function hashPublicKey(publicKey: string): Promise<Bytes> {
  return hashBytes(decodeBase64url(publicKey));
}
