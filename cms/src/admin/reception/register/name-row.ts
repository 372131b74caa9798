import type { Desk } from '@portal/content/schema/desk.ts';
import type { DeskKeys } from '../keys/desk-keys';

/**
 * A secret of the desk to name the lines of an import with, so that the same line is known again and nobody else can
 * guess a line and look for its name. From the oldest key that opens: it stays the same when the key is exchanged.
 */
export async function findNamingKey(desk: Desk, keys: DeskKeys, commune: string): Promise<CryptoKey> {
  const oldest = desk.keys.filter((key) => key.commune === commune && keys.has(key.keyId)).at(-1);
  const pair = oldest ? keys.get(oldest.keyId) : undefined;
  if (!(pair?.privateKey instanceof CryptoKey) || !(pair.publicKey instanceof CryptoKey)) {
    throw new Error(`findNamingKey: no key of "${commune}" is open.`);
  }
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: pair.publicKey }, pair.privateKey, 256);
  const master = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('portail-baom/import/v1');
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(parameters, master, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}

/** HMAC of the line in the shape of a UUID: the same line, the same name. */
export async function nameRow(key: CryptoKey, fingerprint: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(fingerprint)));
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
