import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { type Bytes, encodeText } from './bytes.ts';
import { type Envelope, envelopeSchema } from './envelope-schema.ts';
import { padText, unpadText } from './padding.ts';
import { findKeyId, importPublicKey } from './public-key.ts';
import { type SealingKeyPair, suite } from './suite.ts';

/** What an envelope is for. It is part of HPKE's `info`, so one kind never opens as another. */
export const purposes = ['request', 'message', 'answer', 'note', 'proof'] as const;
export type Purpose = (typeof purposes)[number];

/** The only way opening fails. It never says why: the difference would help who tries. */
export class CannotOpenError extends Error {
  override readonly name = 'CannotOpenError';
  constructor() {
    super('This envelope cannot be opened with this key, here.');
  }
}

/** Where an envelope belongs: commune, locator … The same list, in the same order, opens it; nowhere else does. */
type Context = readonly string[];

/**
 * @param text     well-formed, at most `longestText` bytes
 * @param context  where the envelope belongs, see `Context`
 * @throws TextTooLongError, and TypeError when `keyId` is not the name of `publicKey`
 */
export async function sealText(what: {
  readonly text: string;
  readonly publicKey: string;
  readonly keyId: string;
  readonly purpose: Purpose;
  readonly context: Context;
}): Promise<Envelope> {
  const { text, publicKey, keyId, purpose, context } = what;
  // Sealed under another name, nobody would ever find the key to open it.
  if ((await findKeyId(publicKey)) !== keyId) throw new TypeError(`Key "${keyId}" is the name of another public key.`);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(await importPublicKey(publicKey), padText(text), {
    info: toInfo(purpose),
    aad: toAad(keyId, context),
  });
  return {
    version: 1,
    keyId,
    enc: encodeBase64url(encapsulatedSecret),
    ciphertext: encodeBase64url(ciphertext),
  };
}

/**
 * @param envelope  untrusted; checked here
 * @throws CannotOpenError whatever is wrong
 */
export async function openText(what: {
  readonly envelope: unknown;
  readonly keyPair: SealingKeyPair;
  readonly purpose: Purpose;
  readonly context: Context;
}): Promise<string> {
  const { keyPair, purpose, context } = what;
  try {
    const { keyId, enc, ciphertext } = envelopeSchema.parse(what.envelope);
    const padded = await suite.Open(keyPair, decodeBase64url(enc), decodeBase64url(ciphertext), {
      info: toInfo(purpose),
      aad: toAad(keyId, context),
    });
    return unpadText(padded);
  } catch {
    throw new CannotOpenError();
  }
}

function toInfo(purpose: Purpose): Bytes {
  return encodeText(`portail-baom/v1/${purpose}`);
}

/** As JSON: no two lists have the same bytes, whatever their texts hold. */
function toAad(keyId: string, context: Context): Bytes {
  return encodeText(JSON.stringify([1, keyId, ...context]));
}
