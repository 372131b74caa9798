import { describe, expect, it } from 'vitest';
import { createLockOut, triesMax } from '../../cms/src/intake/lock-out.ts';

const quarter = 15 * 60 * 1000;

describe('wrong follow-up codes', () => {
  it('lock their locator for a quarter of an hour after five, and no other', () => {
    const { countTry } = createLockOut();
    for (let count = 0; count < triesMax; count += 1) expect(countTry('ABCD', 0)).toBe(0);
    expect(countTry('ABCD', 1000)).toBe(899);
    expect(countTry('EFGH', 1000)).toBe(0);
    expect(countTry('ABCD', quarter + 1)).toBe(0);
  });

  it('are not locked longer by knocking at the locked door', () => {
    const { countTry } = createLockOut();
    for (let count = 0; count < 100; count += 1) countTry('ABCD', count);
    expect(countTry('ABCD', quarter + triesMax)).toBe(0);
  });

  it('are forgiven when the right one comes', () => {
    const { countTry, forgive } = createLockOut();
    for (let count = 0; count < 4; count += 1) countTry('ABCD', 0);
    forgive('ABCD');
    for (let count = 0; count < triesMax; count += 1) expect(countTry('ABCD', 0)).toBe(0);
  });

  it('do not fill the memory, and the newest stay locked', () => {
    const { countTry } = createLockOut();
    for (let number = 0; number < 60_000; number += 1) countTry(String(number), 0);
    for (let count = 0; count < triesMax; count += 1) countTry('ABCD', 0);
    expect(countTry('ABCD', 1)).toBeGreaterThan(0);
  });
});
