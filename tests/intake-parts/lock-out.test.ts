import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLockOut, triesMax } from '../../cms/src/intake/lock-out.ts';

const quarter = 15 * 60 * 1000;
const wrong = async () => undefined;
const right = async () => 'the request';

describe('wrong follow-up codes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

  async function fail(examineTry: ReturnType<typeof createLockOut>, times: number, locator = 'ABCD') {
    for (let count = 0; count < times; count += 1) expect(await examineTry(locator, wrong)).toBeUndefined();
  }

  it('lock their locator for a quarter of an hour after five, even for the right one, and no other', async () => {
    const examineTry = createLockOut();
    await fail(examineTry, triesMax);
    pass(1000);
    expect(await examineTry('ABCD', right)).toEqual({ waitSeconds: 899 });
    expect(await examineTry('EFGH', right)).toBe('the request');
    pass(quarter);
    expect(await examineTry('ABCD', right)).toBe('the request');
  });

  it('are not locked longer by knocking at the locked door', async () => {
    const examineTry = createLockOut();
    await fail(examineTry, triesMax);
    for (let count = 0; count < 100; count += 1) await examineTry('ABCD', wrong);
    pass(quarter);
    expect(await examineTry('ABCD', right)).toBe('the request');
  });

  it('are forgiven when the right one comes', async () => {
    const examineTry = createLockOut();
    await fail(examineTry, triesMax - 1);
    await examineTry('ABCD', right);
    await fail(examineTry, triesMax);
  });

  it('count each when they come at once, and the right one sent ten times counts as none', async () => {
    const examineTry = createLockOut();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => examineTry('ABCD', wrong)));
    expect(guesses.filter((answer) => answer === undefined)).toHaveLength(triesMax);
    const sent = await Promise.all(Array.from({ length: 10 }, () => examineTry('EFGH', right)));
    expect(new Set(sent)).toEqual(new Set(['the request']));
  });

  it('count for nothing when the database failed', async () => {
    const examineTry = createLockOut();
    const broken = () => Promise.reject(new Error('no database'));
    for (let count = 0; count < 10; count += 1) await expect(examineTry('ABCD', broken)).rejects.toThrow('no database');
    expect(await examineTry('ABCD', right)).toBe('the request');
  });

  it('do not fill the memory, and the newest stay locked', async () => {
    const examineTry = createLockOut();
    for (let number = 0; number < 60_000; number += 1) await examineTry(String(number), wrong);
    await fail(examineTry, triesMax);
    expect(await examineTry('ABCD', right)).toMatchObject({ waitSeconds: 900 });
  });
});
