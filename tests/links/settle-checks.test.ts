import { expect, test } from 'vitest';
import type { LinkOutcome } from '../../cms/src/links/ask-link.ts';
import { isOffline, settleChecks } from '../../cms/src/links/settle-checks.ts';

const now = '2026-11-28T04:07:00.000Z';
const outcomes = (entries: Record<string, LinkOutcome>) => new Map(Object.entries(entries));

test('an address fails since the first of the checks in a row, and is forgotten when it stands nowhere', () => {
  const before = [
    { url: 'a', reason: 'gone' as const, failingSince: '2026-11-01T04:07:00.000Z' },
    { url: 'b', reason: 'silent' as const, failingSince: '2026-11-01T04:07:00.000Z' },
    { url: 'c', reason: 'gone' as const, failingSince: '2026-11-01T04:07:00.000Z' },
  ];
  expect(settleChecks(outcomes({ a: 'silent', b: 'answers', d: 'gone' }), before, now)).toEqual([
    { url: 'a', reason: 'silent', failingSince: '2026-11-01T04:07:00.000Z' },
    { url: 'b', reason: null, failingSince: null },
    { url: 'd', reason: 'gone', failingSince: now },
  ]);
});

test('a machine without network finds no dead links', () => {
  expect(isOffline(outcomes({ a: 'unknown-host', b: 'silent' }))).toBe(true);
  expect(isOffline(outcomes({ a: 'unknown-host', b: 'silent', c: 'answers' }))).toBe(false);
  expect(isOffline(outcomes({ a: 'unknown-host', b: 'gone' }))).toBe(false);
  expect(isOffline(outcomes({}))).toBe(false);
});
