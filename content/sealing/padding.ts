import type { Bytes } from './bytes.ts';

/** A sealed text is as long as its bucket: who sees it learns four sizes, not how much was written. */
export const buckets = [2048, 4096, 8192, 16_384] as const;
const lengthBytes = 4;

/** Bytes of UTF-8. */
export const longestText = Math.max(...buckets) - lengthBytes;

export class TextTooLongError extends Error {
  override readonly name = 'TextTooLongError';
  constructor(bytes: number) {
    super(`A text of ${bytes} bytes cannot be sealed: the longest is ${longestText}. Check lengths before sealing.`);
  }
}

/**
 * Layout: length of the text in bytes (4 bytes, big-endian), the text in UTF-8, zeros up to the bucket.
 *
 * @param text  well-formed; `JSON.stringify` always is. A lone surrogate would become U+FFFD.
 * @throws TextTooLongError
 */
export function padText(text: string): Bytes {
  const encoded = new TextEncoder().encode(text);
  const bucket = buckets.find((size) => encoded.length + lengthBytes <= size);
  if (!bucket) throw new TextTooLongError(encoded.length);
  const padded = new Uint8Array(bucket);
  new DataView(padded.buffer).setUint32(0, encoded.length);
  padded.set(encoded, lengthBytes);
  return padded;
}

/** @throws TypeError on anything `padText` does not write */
export function unpadText(padded: Uint8Array): string {
  const known = buckets.some((size) => size === padded.length);
  const length = known ? new DataView(padded.buffer, padded.byteOffset).getUint32(0) : 0;
  const end = lengthBytes + length;
  if (!known || end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) {
    throw new TypeError(`padding: ${padded.length} bytes that padText did not write.`);
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(padded.subarray(lengthBytes, end));
}
