import type { DeskKeyRecord, Holder } from '@portal/content/schema/desk.ts';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { unwrapDeskKey, wrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import type { SealingKeyPair } from '@portal/content/sealing/suite.ts';
import { sendKey } from '../desk/desk-calls';
import { proveHolder } from './prove-holder';

/** A key of the desk, the first or the next, behind the officer's phrase and the code of the recovery sheet. */
export async function makeDeskKey(what: {
  readonly commune: string;
  readonly phrase: string;
  readonly sheet: string;
  readonly sheetLabel: string;
}): Promise<DeskKeyRecord> {
  const { commune, phrase, sheet, sheetLabel } = what;
  const deskKey = await createDeskKey();
  const { keyId, publicKey } = deskKey;
  const [own, recovery] = await Promise.all([phrase, sheet].map((code) => wrapDeskKey({ deskKey, phrase: code })));
  if (!own || !recovery) throw new Error('makeDeskKey: two wraps were asked for.');
  return sendKey({
    commune,
    keyId,
    publicKey,
    holders: [
      { kind: 'officer', label: 'moi', wrap: own },
      { kind: 'recovery', label: sheetLabel, wrap: recovery },
    ],
  });
}

/**
 * With the code as it was typed back, on what the server stored: a phrase copied wrongly is found today, not the day it
 * is needed.
 */
export async function proveCode(record: DeskKeyRecord, kind: Holder['kind'], phrase: string): Promise<SealingKeyPair> {
  const holder = record.holders.find((one) => one.kind === kind && (kind !== 'officer' || one.own));
  if (!holder) throw new Error(`proveCode: key "${record.keyId}" has no holder of kind "${kind}".`);
  const { keyPair } = await unwrapDeskKey({ wrap: holder.wrap, keyId: record.keyId, phrase });
  await proveHolder(record.keyId, holder.id, keyPair);
  return keyPair;
}
