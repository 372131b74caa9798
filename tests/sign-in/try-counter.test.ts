import { expect, it } from 'vitest';
import { createTryCounter } from '../../cms/src/sign-in/try-counter.ts';

const minute = 60_000;

it('lets the allowed number of tries through, then says how long to wait', () => {
  const counter = createTryCounter({ max: 3, windowMs: 15 * minute });
  expect([1, 2, 3].map(() => counter.countTry('a', 0))).toEqual([0, 0, 0]);
  expect(counter.countTry('a', 5 * minute)).toBe(600);
  expect(counter.countTry('b', 5 * minute)).toBe(0);
  expect(counter.countTry('a', 15 * minute)).toBe(0);
});

it('does not count what was right', () => {
  const counter = createTryCounter({ max: 1, windowMs: minute });
  for (let time = 0; time < 5; time += 1) {
    expect(counter.countTry('a', 0)).toBe(0);
    counter.takeBack('a');
  }
  counter.takeBack('never seen');
  expect(counter.countTry('a', 0)).toBe(0);
  expect(counter.countTry('a', 0)).toBe(60);
});

it('remembers a bounded number of names, the latest', () => {
  const counter = createTryCounter({ max: 1, windowMs: minute });
  for (let name = 0; name <= 50_000; name += 1) counter.countTry(String(name), 0);
  expect(counter.countTry('50000', 1)).toBe(60);
  expect(counter.countTry('0', 1)).toBe(0);
});
