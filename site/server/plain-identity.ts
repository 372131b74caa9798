import { createHmac, randomBytes } from 'node:crypto';
import { codeAlphabet, codeLengths } from '@portal/content/sealing/code.ts';

/** Never stored: with it one could find codes again. A restart makes another. */
const secret = randomBytes(32);
const windowMs = 10 * 60_000;

function stretch(...parts: readonly unknown[]): Buffer {
  return createHmac('sha512', secret).update(JSON.stringify(parts)).digest();
}

/**
 * A page without script cannot make a key of its own. The same text sent again from the same place within
 * minutes (a double click, a reload) is the same request. Keyed with a secret that is never stored:
 * a bare hash would let short messages be guessed from it.
 */
export function deriveIdempotencyKey(parts: readonly unknown[], address: string, now = Date.now()): string {
  const hex = stretch('key', Math.floor(now / windowMs), address, parts).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/**
 * The follow-up code of a request that this server seals. From its key: the same form posted again shows the same code.
 *
 * @param attempt  another one gives another code, for a locator that is taken
 */
export function deriveCode(idempotencyKey: string, attempt: number): string {
  // 240 is the largest multiple of 30 in a byte, so that every character is equally likely.
  const fair = 256 - (256 % codeAlphabet.length);
  let code = '';
  for (let block = 0; code.length < codeLengths.followUp; block += 1) {
    for (const byte of stretch('code', idempotencyKey, attempt, block)) {
      if (byte < fair && code.length < codeLengths.followUp) code += codeAlphabet.charAt(byte % codeAlphabet.length);
    }
  }
  return code;
}
