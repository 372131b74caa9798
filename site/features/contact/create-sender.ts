import type { VisitorRequest } from '@portal/content/schema/request.ts';
import { receiptSchema, type SealedRequest } from '@portal/content/schema/sealed-request.ts';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { deriveFollowUp } from '@portal/content/sealing/follow-up.ts';
import { fetchDeskKeys, readDeskKeys } from '../sealing/desk-keys.ts';
import { makeKey } from '../sealing/make-key.ts';
import { postJson, type Refusal } from '../sealing/post-json.ts';
import { createProofSource } from '../sealing/prepare-proof.ts';
import { NoDeskError, sealRequest } from '../sealing/seal-request.ts';

export type Sent =
  /** `earlier`: an earlier version of the text had already arrived, and this code follows it. */
  { readonly code: string; readonly earlier: boolean } | Refusal;

export interface Sender {
  /** Starts the proof of work ahead. */
  readonly prepare: () => void;
  /** Sends once, as often as the office's answer asks for a change that needs no person. */
  readonly send: (request: VisitorRequest) => Promise<Sent>;
}

interface Letter {
  readonly words: string;
  readonly sealed: SealedRequest;
  /** Kept with the letter: a retry after a lost answer sends the very same bytes. */
  proof?: string;
}

const mostTries = 4;

/** One message of one visitor: one key, one code, however often it must be sent. Loaded when the first field is touched. */
export function createSender(page: Document): Sender {
  const proofs = createProofSource();
  const idempotencyKey = makeKey();
  let deskKeys = readDeskKeys(page);
  let code = makeFollowUpCode();
  let letter: Letter | undefined;

  async function seal(request: VisitorRequest): Promise<Letter> {
    const words = JSON.stringify(request);
    if (letter?.words !== words) {
      const followUp = await deriveFollowUp(code);
      letter = { words, sealed: await sealRequest({ request, deskKeys, followUp, idempotencyKey }) };
    }
    return letter;
  }

  async function sendOnce(request: VisitorRequest): Promise<Sent> {
    const sealed = await seal(request);
    sealed.proof ??= await proofs.take();
    const answer = await postJson('/intake', { ...sealed.sealed, proofOfWork: sealed.proof }, receiptSchema);
    if ('value' in answer) return { code, earlier: false };
    return answer.reason === 'key-reused' ? { code, earlier: true } : answer;
  }

  /** @returns whether it is worth another try */
  async function adapt({ reason }: Refusal): Promise<boolean> {
    if (reason === 'proof-of-work') {
      delete letter?.proof;
      return true;
    }
    if (reason !== 'locator-taken' && reason !== 'key-retired') return false;
    letter = undefined;
    if (reason === 'locator-taken') code = makeFollowUpCode();
    else deskKeys = await fetchDeskKeys();
    return true;
  }

  return {
    prepare: proofs.prepare,
    async send(request) {
      try {
        for (let tries = 1; ; tries += 1) {
          const sent = await sendOnce(request);
          if ('code' in sent || tries === mostTries || !(await adapt(sent))) return sent;
        }
      } catch (error) {
        return { reason: error instanceof NoDeskError ? 'no-desk' : 'not-saved', fields: [] };
      }
    },
  };
}
