import type { Desk, DeskKeyRecord, Holder } from '@portal/content/schema/desk.ts';
import type { DeskKey } from '@portal/content/sealing/desk-key.ts';
import { unwrapDeskKey, WrongPhraseError } from '@portal/content/sealing/key-wrap.ts';
import type { SealingKeyPair } from '@portal/content/sealing/suite.ts';
import { proveHolder } from './prove-holder';

/** The unlocked keys by their id. In memory only, and of a kind no script can carry away. */
export type DeskKeys = ReadonlyMap<string, SealingKeyPair>;

export interface OpenedKey {
  readonly record: DeskKeyRecord;
  readonly holder: Holder;
  readonly deskKey: DeskKey;
}

export function findActiveKey(desk: Desk, commune: string): DeskKeyRecord | undefined {
  return desk.keys.find((key) => key.commune === commune && key.state === 'active');
}

/** An invitation waits for somebody; it does not count. */
export function isProved({ kind, provedOn }: Holder): boolean {
  return kind !== 'invitation' && provedOn !== null;
}

/** A key begun and left at the first run opens nothing and is made anew. */
export function isOpenable(key: DeskKeyRecord | undefined): key is DeskKeyRecord {
  return key?.holders.some(isProved) === true;
}

/**
 * Every key that this code opens for holders of a kind: an officer's phrase their own wraps, a sheet or an invitation
 * all that bear it.
 *
 * @param extractable  only to wrap the keys again; let go of them at once
 * @throws WrongPhraseError when it opens none; DamagedWrapError when that is why
 */
export async function openKeys(
  records: readonly DeskKeyRecord[],
  kind: Holder['kind'],
  phrase: string,
  extractable = false,
): Promise<OpenedKey[]> {
  const candidates = records.flatMap((record) =>
    record.holders
      .filter((holder) => holder.kind === kind && (kind !== 'officer' || holder.own))
      .map((holder) => ({ record, holder })),
  );
  const tried = await Promise.allSettled(
    candidates.map(async ({ record, holder }) => ({
      record,
      holder,
      deskKey: await unwrapDeskKey({ wrap: holder.wrap, keyId: record.keyId, phrase, extractable }),
    })),
  );
  const opened = tried.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (opened.length > 0) return opened;
  const damage = tried.find(
    (result): result is PromiseRejectedResult =>
      result.status === 'rejected' && !(result.reason instanceof WrongPhraseError),
  );
  throw damage ? damage.reason : new WrongPhraseError();
}

export function toKeys(opened: readonly OpenedKey[]): DeskKeys {
  return new Map(opened.map(({ deskKey }) => [deskKey.keyId, deskKey.keyPair]));
}

/** Opens the officer's own keys for reading; what an interruption left unproved is proved on the way. */
export async function unlockDesk(desk: Desk, phrase: string): Promise<DeskKeys> {
  const opened = await openKeys(desk.keys, 'officer', phrase);
  for (const { record, holder, deskKey } of opened) {
    if (holder.provedOn === null) await proveHolder(record.keyId, holder.id, deskKey.keyPair);
  }
  return toKeys(opened);
}
