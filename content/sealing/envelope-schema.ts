// zod/mini: the visitor's browser loads this file.
import * as z from 'zod/mini';
import { buckets } from './padding.ts';

const tagBytes = 16;
const pointBytes = 65;
const sealedLengths = buckets.map((size) => countCharacters(size + tagBytes));

/** Characters of base64url for so many bytes. */
export function countCharacters(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

export const base64urlSchema = z.string().check(z.regex(/^[\w-]*$/));
export const keyIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export const publicKeySchema = base64urlSchema.check(z.length(countCharacters(pointBytes)));

/**
 * What is stored instead of words: one HPKE message (RFC 9180 §6.1) to the key named `keyId`.
 * `enc` is the sender's throw-away public key, `ciphertext` the padded text with its 16-byte tag.
 */
export const envelopeSchema = z.strictObject({
  version: z.literal(1),
  keyId: keyIdSchema,
  enc: publicKeySchema,
  ciphertext: base64urlSchema.check(
    z.maxLength(Math.max(...sealedLengths)),
    // Whoever seals without padding is refused at the door, not noticed in a stolen copy.
    z.refine((text) => sealedLengths.includes(text.length)),
  ),
});
export type Envelope = z.infer<typeof envelopeSchema>;
