import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChallengeBook } from '../../cms/src/intake/challenge.ts';

const minutes = 60_000;

async function solve(book: ReturnType<typeof createChallengeBook>): Promise<string> {
  const challenge = await book.issue();
  return encode({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const decode = (proof: string) => JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));

describe('the proof of work', () => {
  const book = createChallengeBook('intake-token-of-the-tests-0123456789');
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('counts once, and again for the same body only', async () => {
    const proof = await solve(book);
    expect(await book.spend(proof, 'request A')).toBe(true);
    expect(await book.spend(proof, 'request A')).toBe(true);
    expect(await book.spend(proof, 'request B')).toBe(false);
  });

  it('goes by the clock of this machine: good for half an hour, whatever jumps', async () => {
    const early = await solve(book);
    const late = await solve(book);
    vi.setSystemTime(Date.now() + 25 * minutes);
    expect(await book.spend(early, 'a')).toBe(true);
    vi.setSystemTime(Date.now() + 10 * minutes);
    expect(await book.spend(late, 'b')).toBe(false);
    // Spent and then expired: it does not become good again.
    expect(await book.spend(early, 'a')).toBe(false);
    vi.setSystemTime(Date.now() - 365 * 24 * 60 * minutes);
    expect(await book.spend(await solve(book), 'c')).toBe(true);
  });

  it('is asked of everybody, at the price that was named', async () => {
    const { challenge, solution } = decode(await solve(book));
    expect(challenge.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 1000 });
    const wrong = [
      undefined,
      '',
      'e30=',
      encode(null),
      encode({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
      encode({ challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution }),
      encode({ challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 9e9 } }, solution }),
      encode({ challenge: { ...challenge, signature: undefined }, solution }),
      encode({ challenge: { ...challenge, signature: '00'.repeat(32) }, solution }),
      await solve(createChallengeBook('a-token-of-another-installation-01')),
    ];
    for (const proof of wrong) expect(await book.spend(proof, 'x')).toBe(false);
    expect(await book.spend(encode({ challenge, solution }), 'x')).toBe(true);
  });
});
