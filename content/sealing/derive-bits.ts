import { type Bytes, encodeText } from './bytes.ts';

/** SP 800-132 with HMAC-SHA256; the figure OWASP asks of PBKDF2-HMAC-SHA256. WebCrypto needs about 0.3 s. */
export const pbkdf2Iterations = 600_000;

/** PBKDF2-HMAC-SHA256 (RFC 8018 §5.2), 32 bytes. */
export async function stretchSecret(secret: string, salt: Bytes, iterations: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', encodeText(secret), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return new Uint8Array(bits);
}

/** HKDF-SHA256 (RFC 5869) without salt, 32 bytes: one key never serves two ends. */
export async function deriveBytes(master: Bytes, info: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encodeText(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}
