import { describe, expect, it } from 'vitest';
import { checkCredentials } from '../../cms/src/sign-in/check-credentials.ts';

const emptyHash = 'hash of nothing anybody types';
const known = { email: 'officer@baom.example', password: 'hash of right', isActive: true };

async function trySignIn(user: typeof known | null | { password: string | null; isActive: boolean }, password: string) {
  const compared: string[] = [];
  const compare = async (typed: string, hash: string) => {
    compared.push(hash);
    return hash === `hash of ${typed}`;
  };
  const found = await checkCredentials(
    { findUser: async () => user, compare, emptyHash },
    { email: 'officer@baom.example', password },
  );
  return { found, compared };
}

describe('signing in', () => {
  it('lets the right password in, and nothing else', async () => {
    expect((await trySignIn(known, 'right')).found).toBe(known);
    expect((await trySignIn(known, 'wrong')).found).toBeUndefined();
    expect((await trySignIn(null, 'right')).found).toBeUndefined();
    expect((await trySignIn({ ...known, isActive: false }, 'right')).found).toBeUndefined();
    expect((await trySignIn({ ...known, password: null }, 'right')).found).toBeUndefined();
  });

  it('never takes the empty hash for a password', async () => {
    expect((await trySignIn(null, 'nothing anybody types')).found).toBeUndefined();
    expect((await trySignIn({ ...known, password: null }, 'nothing anybody types')).found).toBeUndefined();
  });

  it.each([
    ['a known account, right', known, 'right'],
    ['a known account, wrong', known, 'wrong'],
    ['an unknown account', null, 'wrong'],
    ['an account that was switched off', { ...known, isActive: false }, 'right'],
    ['an account that was invited and never answered', { ...known, password: null }, 'wrong'],
  ])('does the one comparison that takes time: %s', async (_case, user, password) => {
    expect((await trySignIn(user, password)).compared).toHaveLength(1);
  });
});
