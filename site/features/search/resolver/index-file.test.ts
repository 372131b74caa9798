import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeIndex, encodeEntries } from './index-file.ts';

const rest = { records: [], stopWords: 'le la', synonyms: 'tumubil sir,baraka adimat' };
const records = fc
  .uniqueArray(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 9 })), { minLength: 1, selector: ([record]) => record })
  .map((pairs) => new Map(pairs));
const entries = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'abrstSG7'), minLength: 1, maxLength: 40 }), { minLength: 1 })
  .chain((terms) => fc.tuple(...terms.map((term) => records.map((places) => ({ term, records: places })))));

test('what the publisher writes is what the browser reads', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const file = JSON.parse(JSON.stringify({ ...rest, ...encodeEntries(list) }));
      const read = decodeIndex(file);
      expect(new Map(read.entries.map((entry) => [entry.term, new Map(entry.records)]))).toEqual(
        new Map(list.map((entry) => [entry.term, entry.records])),
      );
    }),
  );
});

test('a word of a group knows the others', () => {
  const index = decodeIndex({ ...rest, ...encodeEntries([{ term: 'a', records: new Map([[0, 1]]) }]) });
  expect(index.synonyms.get('sir')).toEqual(['tumubil']);
});
