import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries } from './index-file.ts';

const records = fc
  .uniqueArray(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 9 })), { minLength: 1, selector: ([record]) => record })
  .map((pairs) => new Map(pairs));
const entries = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'abrstSG7'), minLength: 1, maxLength: 40 }), { minLength: 1 })
  .chain((terms) => fc.tuple(...terms.map((term) => records.map((places) => ({ term, records: places })))));

test('what the publisher writes is what the browser reads', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const file = JSON.parse(JSON.stringify(encodeEntries(list)));
      expect(new Map(decodeEntries(file).map((entry) => [entry.term, new Map(entry.records)]))).toEqual(
        new Map(list.map((entry) => [entry.term, entry.records])),
      );
    }),
  );
});
