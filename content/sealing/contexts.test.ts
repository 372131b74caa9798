import { expect, test } from 'vitest';
import { placeForOffice, placeForVisitor, placeRequest } from './contexts.ts';

const entry = {
  commune: 'agadir',
  locator: 'K7M2',
  idempotencyKey: '0b7e4a3c-5a1e-4c0e-9a51-0d9f6a2b7c11',
} as const;

// What is stored was sealed in this order: another one would leave every request of before closed for ever.
test('the order of each context stays what it is', () => {
  const { commune, locator, idempotencyKey } = entry;
  expect(placeRequest({ commune, locator })).toEqual({ purpose: 'request', context: ['agadir', 'K7M2'] });
  const ofOffice = { purpose: 'message', context: [commune, locator, idempotencyKey] };
  expect(placeForOffice({ ...entry, author: 'visitor' })).toEqual(ofOffice);
  expect(placeForOffice({ ...entry, author: 'office' })).toEqual(ofOffice);
  expect(placeForOffice({ ...entry, author: 'note' })).toEqual({ ...ofOffice, purpose: 'note' });
  expect(placeForVisitor({ locator, idempotencyKey })).toEqual({
    purpose: 'answer',
    context: ['K7M2', idempotencyKey],
  });
});
