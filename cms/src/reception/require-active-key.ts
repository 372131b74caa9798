import type { Knex } from 'knex';
import { findKeyInState, isProved, readHolders } from './key-records';
import { RefusedError } from './refused';

/** What an officer's browser seals, it seals to the desk's key of today, and to one that somebody has opened. */
export async function requireActiveKey(
  knex: Knex,
  commune: string,
  envelopes: readonly { readonly keyId: string }[],
): Promise<void> {
  const key = await findKeyInState(knex, commune, 'active');
  const isOpenable = key !== undefined && (await readHolders(knex, [key.key_id])).some(isProved);
  if (!isOpenable || envelopes.some(({ keyId }) => keyId !== key.key_id)) throw new RefusedError('key-retired');
}
