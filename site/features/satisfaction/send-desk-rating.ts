import { ratingReceiptSchema } from '@portal/content/schema/satisfaction.ts';
import { postJson } from '../sealing/post-json.ts';
import { createProofSource } from '../sealing/prepare-proof.ts';
import { readRating } from './read-rating.ts';

/** Loaded at the first touch: works out the proof ahead, then sends. The same key again is counted once. */
export function createDeskSender(commune: string, idempotencyKey: string) {
  const proofs = createProofSource();
  return {
    prepare: proofs.prepare,
    /** Nothing, or why it was not counted. */
    async send(form: HTMLFormElement): Promise<string | undefined> {
      const answers = new FormData(form);
      const rating = readRating((name) => answers.get(name)?.toString());
      if (!rating) return 'required';
      try {
        const body = { idempotencyKey, commune, rating, proofOfWork: await proofs.take() };
        const answer = await postJson('/intake/satisfaction', body, ratingReceiptSchema);
        return 'reason' in answer ? answer.reason : undefined;
      } catch {
        return 'not-saved';
      }
    },
  };
}
