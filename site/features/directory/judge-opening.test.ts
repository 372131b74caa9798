import { expect, test } from 'vitest';
import { toJudgement } from './judge-opening.ts';

test('only confirmed hours say yes or no', () => {
  expect(toJudgement({ state: 'open', confirmed: true })).toBe('yes');
  expect(toJudgement({ state: 'closed', confirmed: true })).toBe('no');
  expect(toJudgement({ state: 'open', confirmed: false })).toBe('unknown');
  expect(toJudgement({ state: 'closed', confirmed: false })).toBe('unknown');
  expect(toJudgement({ state: 'by-appointment', confirmed: true })).toBe('unknown');
  expect(toJudgement({ state: 'unknown', confirmed: false })).toBe('unknown');
});
