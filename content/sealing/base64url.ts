import type { Bytes } from './bytes.ts';

/** RFC 4648 §5 without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Exactly one text stands for each sequence of bytes: padding, spaces, the letters of plain base64 and stray last
 * bits, which `atob` lets pass, are refused.
 *
 * @throws TypeError
 */
export function decodeBase64url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw refuse(text);
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
  if (encodeBase64url(bytes) !== text) throw refuse(text);
  return bytes;
}

/** The text itself may be a secret: only its length is told. */
function refuse(text: string): TypeError {
  return new TypeError(
    `base64url: ${text.length} characters that are no base64url. Send A–Z, a–z, 0–9, "-" and "_" without padding.`,
  );
}
