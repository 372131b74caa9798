import { isCode } from '@portal/content/sealing/code.ts';
import { expect, test } from 'vitest';
import { deriveCode, deriveIdempotencyKey } from './plain-identity.ts';

const noon = Date.UTC(2026, 10, 22, 12);

test('one text from one place has one key for a while', () => {
  const key = deriveIdempotencyKey(['a'], '10.0.0.1', noon);
  expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(deriveIdempotencyKey(['a'], '10.0.0.1', noon + 60_000)).toBe(key);
  expect(deriveIdempotencyKey(['a'], '10.0.0.2', noon)).not.toBe(key);
  expect(deriveIdempotencyKey(['b'], '10.0.0.1', noon)).not.toBe(key);
  expect(deriveIdempotencyKey(['a'], '10.0.0.1', noon + 3_600_000)).not.toBe(key);
});

test('its codes are codes, always the same and never alike', () => {
  const codes = Array.from({ length: 200 }, (_, attempt) => deriveCode('key', attempt));
  expect(codes.filter((code) => !isCode(code, 16))).toEqual([]);
  expect(new Set(codes.map((code) => code.slice(0, 4))).size).toBeGreaterThan(190);
  expect(deriveCode('key', 0)).toBe(codes[0]);
});
