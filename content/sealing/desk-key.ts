import { encodeBase64url } from './base64url.ts';
import type { Bytes } from './bytes.ts';
import { exportPublicKey, findKeyId, importPublicKey } from './public-key.ts';
import { type SealingKeyPair, suite } from './suite.ts';

/** The key of one desk: what is sealed to it, its officers read. */
export interface DeskKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly keyPair: SealingKeyPair;
}

const scalarBytes = 32;

/** A new key, extractable so that it can be wrapped for its holders. */
export async function createDeskKey(): Promise<DeskKey> {
  return nameDeskKey(await suite.GenerateKeyPair(true));
}

/**
 * The 32 bytes of the private scalar, then the 65 of the public point: Firefox and Safari cannot find the second from
 * the first.
 *
 * @throws when the key was opened only for reading
 */
export async function exportDeskKey({ keyPair }: DeskKey): Promise<Bytes> {
  const scalar = await suite.SerializePrivateKey(keyPair.privateKey);
  const point = await suite.SerializePublicKey(keyPair.publicKey);
  return Uint8Array.from([...scalar, ...point]);
}

/** @param extractable  true only to wrap it again; otherwise no script can carry the key away */
export async function importDeskKey(bytes: Bytes, extractable = false): Promise<DeskKey> {
  const point = bytes.slice(scalarBytes);
  const publicKey = await importPublicKey(encodeBase64url(point));
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: encodeBase64url(bytes.subarray(0, scalarBytes)),
    x: encodeBase64url(point.subarray(1, 33)),
    y: encodeBase64url(point.subarray(33)),
  };
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, extractable, ['deriveBits']);
  return nameDeskKey({ privateKey, publicKey });
}

async function nameDeskKey(keyPair: SealingKeyPair): Promise<DeskKey> {
  const publicKey = await exportPublicKey(keyPair.publicKey);
  return { keyId: await findKeyId(publicKey), publicKey, keyPair };
}
