import { randomInt } from 'node:crypto';

/** No 0 O, 1 I L, U V, 2 Z, 5 S, 8 B: read aloud, copied by hand, photographed in the dark. */
const alphabet = '34679ACDEFGHJKMNPQRTWXY';

/** `ABCD-EFGH`. It names a request at the desk and opens nothing. */
export function makeReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
