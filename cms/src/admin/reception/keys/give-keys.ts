import type { Holder } from '@portal/content/schema/desk.ts';
import { unwrapDeskKey, wrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { deleteHolder, sendHolder } from '../desk/desk-calls';
import { type DeskKeys, type OpenedKey, toKeys } from './desk-keys';
import { proveHolder } from './prove-holder';

/**
 * Wraps each key behind a code that the officer has typed back, and proves it with what the server stored. Whatever
 * stood in its place goes in the same step or once the new one is proved: an interruption never leaves nothing.
 *
 * @param opened  extractable
 * @param replaced  who goes for the new holder of this key, if anybody
 */
export async function giveKeys(what: {
  readonly opened: readonly OpenedKey[];
  readonly kind: 'officer' | 'recovery';
  readonly label: string;
  readonly phrase: string;
  readonly findReplaced: (opened: OpenedKey) => Holder | undefined;
}): Promise<DeskKeys> {
  const given: OpenedKey[] = [];
  for (const opened of what.opened) {
    const { record, deskKey } = opened;
    const replaced = what.findReplaced(opened);
    const holder = await sendHolder(record.keyId, {
      kind: what.kind,
      label: what.label,
      wrap: await wrapDeskKey({ deskKey, phrase: what.phrase }),
      ...(replaced ? { replaces: replaced.id } : {}),
    });
    const reopened = await unwrapDeskKey({ wrap: holder.wrap, keyId: record.keyId, phrase: what.phrase });
    await proveHolder(record.keyId, holder.id, reopened.keyPair);
    given.push({ record, holder, deskKey: reopened });
  }
  return toKeys(given);
}

export function findOwn({ record }: OpenedKey): Holder | undefined {
  return record.holders.find((holder) => holder.kind === 'officer' && holder.own);
}

export function findSheet({ record }: OpenedKey): Holder | undefined {
  return record.holders.find((holder) => holder.kind === 'recovery');
}

/**
 * With an invitation or the recovery sheet to a phrase of one's own, for every key it opened. The invitation goes; the
 * sheet stays in the safe.
 */
export async function takeKeys(opened: readonly OpenedKey[], phrase: string): Promise<DeskKeys> {
  const keys = await giveKeys({
    opened,
    kind: 'officer',
    label: 'moi',
    phrase,
    findReplaced: (key) => findOwn(key) ?? (key.holder.kind === 'invitation' ? key.holder : undefined),
  });
  for (const key of opened) {
    // Only one can be replaced in a step: whoever had an own phrase already still holds the invitation.
    const isLeft = key.holder.kind === 'invitation' && findOwn(key) !== undefined;
    if (isLeft) await deleteHolder(key.record.keyId, key.holder.id);
  }
  return keys;
}

/** A code to tell a colleague by telephone: it opens every key of the desk, once. */
export async function inviteColleague(
  opened: readonly OpenedKey[],
  { label, phrase }: { readonly label: string; readonly phrase: string },
): Promise<void> {
  for (const { record, deskKey } of opened) {
    const wrap = await wrapDeskKey({ deskKey, phrase });
    await sendHolder(record.keyId, { kind: 'invitation', label, wrap });
  }
}
