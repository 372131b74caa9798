import { describe, expect, it } from 'vitest';
import { createWriteGate, StuckDatabaseError } from '../../cms/src/intake/write-gate.ts';

const busy = () => Promise.reject(Object.assign(new Error('insert into … values …'), { code: 'SQLITE_BUSY' }));

describe('the queue in front of the database', () => {
  it('tries again when the lock passes', async () => {
    const pass = createWriteGate({ places: 1, patienceMs: 2000 });
    let tries = 0;
    const write = () => {
      tries += 1;
      return tries < 3 ? busy() : Promise.resolve('written');
    };
    expect(await pass(write)).toBe('written');
  });

  it('sends everybody away when it does not, and serves who comes later', async () => {
    const pass = createWriteGate({ places: 1, patienceMs: 400 });
    const answers = await Promise.allSettled([pass(busy), pass(busy), pass(() => Promise.resolve('never tried'))]);
    for (const answer of answers) expect(answer).toMatchObject({ reason: expect.any(StuckDatabaseError) });
    expect(await pass(() => Promise.resolve('written'))).toBe('written');
  });

  it('leaves a statement behind that hangs', async () => {
    const pass = createWriteGate({ places: 1, patienceMs: 100 });
    await expect(pass(() => new Promise(() => {}))).rejects.toThrow(StuckDatabaseError);
    expect(await pass(() => Promise.resolve('written'))).toBe('written');
  });

  it('does not try again what will fail again', async () => {
    const pass = createWriteGate({ places: 1, patienceMs: 2000 });
    let tries = 0;
    const full = () => {
      tries += 1;
      return Promise.reject(Object.assign(new Error(), { code: 'SQLITE_FULL' }));
    };
    await expect(pass(full)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(tries).toBe(1);
  });

  it('lets a long queue take its time while writes succeed', async () => {
    const pass = createWriteGate({ places: 2, patienceMs: 100 });
    const slow = () => new Promise((resolve) => setTimeout(resolve, 20, 'written'));
    const answers = await Promise.all(Array.from({ length: 40 }, () => pass(slow)));
    expect(new Set(answers)).toEqual(new Set(['written']));
  });
});
