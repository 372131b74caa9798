import type { NewEntry, RequestDetail } from '@portal/content/schema/desk.ts';
import { type Place, placeForOffice } from '@portal/content/sealing/contexts.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import type { Envelope } from '@portal/content/sealing/envelope-schema.ts';
import * as z from 'zod/mini';
import type { DeskKeys } from '../keys/desk-keys';

const draftSchema = z.strictObject({ author: z.enum(['office', 'note']), text: z.string(), organisation: z.string() });
/** What an officer has begun to write. */
export interface Draft {
  readonly author: NewEntry['author'];
  readonly text: string;
  readonly organisation: string;
}

type Request = Pick<RequestDetail, 'commune' | 'locator'>;

/** Told apart from every stored note by its name, which is no idempotency key. */
const placeDraft = ({ commune, locator }: Request): Place =>
  placeForOffice({ author: 'note', commune, locator, idempotencyKey: 'draft' });

/**
 * Keeps what is half written over the idle lock. Sealed to the desk at each change, in the memory of this page and
 * nowhere else: while the desk is locked nobody reads it, and with the page it is gone.
 */
export function createDraftBox() {
  const sealed = new Map<string, Envelope>();
  const latest = new Map<string, number>();
  let changes = 0;

  return {
    /** The last change wins, whatever order the envelopes become ready in. */
    async keep(request: Request, key: { readonly publicKey: string; readonly keyId: string }, draft: Draft) {
      changes += 1;
      const change = changes;
      latest.set(request.locator, change);
      if (draft.text.trim() === '') {
        sealed.delete(request.locator);
        return;
      }
      const { publicKey, keyId } = key;
      const envelope = await sealText({ text: JSON.stringify(draft), publicKey, keyId, ...placeDraft(request) });
      if (latest.get(request.locator) === change) sealed.set(request.locator, envelope);
    },

    drop({ locator }: Request): void {
      latest.delete(locator);
      sealed.delete(locator);
    },

    /** Undefined when there is none, or none that these keys open: the field is empty then, as at first. */
    async open(request: Request, keys: DeskKeys): Promise<Draft | undefined> {
      const envelope = sealed.get(request.locator);
      const keyPair = envelope && keys.get(envelope.keyId);
      if (!keyPair) return undefined;
      const text = await openText({ envelope, keyPair, ...placeDraft(request) }).catch(() => undefined);
      return text === undefined ? undefined : draftSchema.parse(JSON.parse(text));
    },
  };
}
export type DraftBox = ReturnType<typeof createDraftBox>;
