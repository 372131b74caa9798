import { expect, test } from 'vitest';
import { type PreviewClaims, readPreviewToken, signPreview } from '../../cms/src/preview/preview-token.ts';

const secret = 'a-secret-of-the-tests-0123456789';
const now = Date.parse('2026-11-28T12:00:00Z');
const claims: PreviewClaims = {
  kind: 'office',
  documentId: 'abcdefghij0123456789',
  locale: 'ar',
  user: 7,
  expires: now / 1000 + 60,
};
const token = signPreview(claims, secret);

test('a token opens what it was made for, until it is over', () => {
  expect(readPreviewToken(token, secret, now)).toEqual(claims);
  expect(readPreviewToken(token, secret, now + 61_000)).toBeUndefined();
});

test.each([
  '',
  '.',
  'x',
  'x.y',
  `${token}.x`,
  token.slice(0, -1),
  `${Buffer.from(JSON.stringify({ ...claims, documentId: 'zzzzzzzzzz' })).toString('base64url')}.${token.split('.')[1]}`,
])('%s opens nothing', (wrong) => {
  expect(readPreviewToken(wrong, secret, now)).toBeUndefined();
});

test('a token signed with another secret opens nothing', () => {
  expect(readPreviewToken(signPreview(claims, 'another-secret-0123456789'), secret, now)).toBeUndefined();
});
