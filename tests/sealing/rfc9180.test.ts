import { expect, test } from 'vitest';
import { hpkeVectors } from './rfc9180-vectors.ts';
import { runVector, toExpected } from './run-vector.ts';

test.each(hpkeVectors)('$name ($aead): keys, encapsulation, sealing and opening in Node', async (vector) => {
  expect(await runVector(vector)).toEqual(toExpected(vector));
});
