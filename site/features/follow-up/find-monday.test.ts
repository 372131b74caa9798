import { expect, test } from 'vitest';
import { findMonday } from './find-monday.ts';

test.each([
  ['2026-W47', '16/11/2026'],
  ['2026-W01', '29/12/2025'],
  ['2021-W01', '04/01/2021'],
  ['2020-W53', '28/12/2020'],
])('the week %s begins on %s', (week, monday) => {
  expect(findMonday(week)).toBe(monday);
});
