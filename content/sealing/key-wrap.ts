import * as z from 'zod/mini';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { type Bytes, encodeText } from './bytes.ts';
import { codeLengths, isCode } from './code.ts';
import { pbkdf2Iterations, stretchSecret } from './derive-bits.ts';
import { type DeskKey, exportDeskKey, importDeskKey } from './desk-key.ts';
import { base64urlSchema, countCharacters } from './envelope-schema.ts';

const saltBytes = 16;
const nonceBytes = 12;
/** Nonce, scalar, point, tag. */
const wrappedBytes = nonceBytes + 32 + 65 + 16;

const base64urlOf = (bytes: number) => base64urlSchema.check(z.length(countCharacters(bytes)));

/** A desk key behind the phrase of one holder, officer or recovery sheet. Safe to store; worthless without the phrase. */
export const wrapSchema = z.strictObject({
  version: z.literal(1),
  kdf: z.literal('PBKDF2-SHA256'),
  // Below, somebody made guessing cheap; above, opening would freeze an old computer.
  iterations: z.int().check(z.minimum(600_000), z.maximum(2_000_000)),
  salt: base64urlOf(saltBytes),
  wrapped: base64urlOf(wrappedBytes),
});
export type Wrap = z.infer<typeof wrapSchema>;

export class WrongPhraseError extends Error {
  override readonly name = 'WrongPhraseError';
  constructor() {
    super('This phrase does not open this key. Check the phrase, and that it belongs to this desk.');
  }
}

export class DamagedWrapError extends Error {
  override readonly name = 'DamagedWrapError';
  constructor(keyId: string, cause: unknown) {
    super(`A stored copy of desk key "${keyId}" is damaged. Open with another holder or the recovery sheet.`, {
      cause,
    });
  }
}

/**
 * PBKDF2-HMAC-SHA256 over the phrase with 16 random bytes of salt, then AES-256-GCM with a random nonce and the key id
 * as additional data. `wrapped` is nonce (12), ciphertext (97), tag (16).
 *
 * @param deskKey  extractable: new, or unwrapped with `extractable: true`
 * @param phrase   a generated code as `parseCode` gives it: phrases people invent can be guessed
 */
export async function wrapDeskKey(what: { readonly deskKey: DeskKey; readonly phrase: string }): Promise<Wrap> {
  const { deskKey, phrase } = what;
  if (!isPhrase(phrase))
    throw new TypeError('A desk key is only wrapped with a generated code of 16 or 24 characters.');
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const key = await deriveWrapKey(phrase, salt, pbkdf2Iterations);
  const bytes = await exportDeskKey(deskKey);
  const sealed = await crypto.subtle.encrypt(toParameters(nonce, deskKey.keyId), key, bytes);
  return {
    version: 1,
    kdf: 'PBKDF2-SHA256',
    iterations: pbkdf2Iterations,
    salt: encodeBase64url(salt),
    wrapped: encodeBase64url(Uint8Array.from([...nonce, ...new Uint8Array(sealed)])),
  };
}

/**
 * @param wrap         untrusted; checked here
 * @param extractable  true only to wrap the key again for a new holder
 * @throws WrongPhraseError, DamagedWrapError
 */
export async function unwrapDeskKey(what: {
  readonly wrap: unknown;
  readonly keyId: string;
  readonly phrase: string;
  readonly extractable?: boolean;
}): Promise<DeskKey> {
  const { keyId, phrase, extractable = false } = what;
  const { iterations, salt, wrapped } = readWrap(what.wrap, keyId);
  if (!isPhrase(phrase)) throw new WrongPhraseError();
  const key = await deriveWrapKey(phrase, salt, iterations);
  const parameters = toParameters(wrapped.slice(0, nonceBytes), keyId);
  const bytes = await crypto.subtle.decrypt(parameters, key, wrapped.slice(nonceBytes)).catch(() => {
    throw new WrongPhraseError();
  });
  const deskKey = await importDeskKey(new Uint8Array(bytes), extractable);
  if (deskKey.keyId !== keyId) throw new DamagedWrapError(keyId, 'it holds another key');
  return deskKey;
}

function readWrap(wrap: unknown, keyId: string) {
  try {
    const { iterations, salt, wrapped } = wrapSchema.parse(wrap);
    return { iterations, salt: decodeBase64url(salt), wrapped: decodeBase64url(wrapped) };
  } catch (error) {
    throw new DamagedWrapError(keyId, error);
  }
}

function isPhrase(phrase: string): boolean {
  return isCode(phrase, codeLengths.phrase) || isCode(phrase, codeLengths.recovery);
}

async function deriveWrapKey(phrase: string, salt: Bytes, iterations: number) {
  const bits = await stretchSecret(phrase, salt, iterations);
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toParameters(iv: Bytes, keyId: string) {
  return { name: 'AES-GCM', iv, additionalData: encodeText(keyId) };
}
