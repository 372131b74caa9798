import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { encodeText, hashBytes } from './bytes.ts';
import { splitFollowUpCode } from './code.ts';
import { deriveBytes, pbkdf2Iterations, stretchSecret } from './derive-bits.ts';
import { exportPublicKey, findKeyId } from './public-key.ts';
import { type SealingKeyPair, suite } from './suite.ts';

/** What a follow-up code gives. The browser sends `locator` and `auth`; the secret and the private key stay in it. */
export interface FollowUp {
  readonly locator: string;
  /** Shows that the visitor knows the code: base64url of 32 bytes. */
  readonly auth: string;
  /** The office seals its answers to this key. */
  readonly publicKey: string;
  readonly keyId: string;
  readonly keyPair: SealingKeyPair;
}

/**
 * master   = PBKDF2-HMAC-SHA256(secret, "portail-baom/follow-up/v1/" + locator, 600,000, 32 bytes)
 * auth     = HKDF-SHA256(master, info "auth")
 * key pair = DeriveKeyPair (RFC 9180 §7.1.3) of HKDF-SHA256(master, info "key pair")
 *
 * The locator is the salt: the code must be enough, with no question to the server before, and two rows never share
 * a salt because locators are unique.
 *
 * @param code  16 characters, as `parseCode` gives them
 */
export async function deriveFollowUp(code: string): Promise<FollowUp> {
  const { locator, secret } = splitFollowUpCode(code);
  const master = await stretchSecret(secret, encodeText(`portail-baom/follow-up/v1/${locator}`), pbkdf2Iterations);
  const auth = encodeBase64url(await deriveBytes(master, 'auth'));
  const keyPair = await suite.DeriveKeyPair(await deriveBytes(master, 'key pair'));
  const publicKey = await exportPublicKey(keyPair.publicKey);
  return { locator, auth, publicKey, keyId: await findKeyId(publicKey), keyPair };
}

/** What the server stores of `auth`, so that a stolen copy of the table cannot ask for answers. */
export async function hashAuth(auth: string): Promise<string> {
  return encodeBase64url(await hashBytes(decodeBase64url(auth)));
}
