import { type Receipt, type Refusal, receiptSchema, refusalSchema } from '@portal/content/schema';
import { type Intake, postToCms } from './post-to-cms.ts';

export type IntakeAnswer =
  | { readonly status: number; readonly receipt: Receipt }
  | { readonly status: number; readonly refusal: Refusal; readonly retryAfter?: string | undefined };

const statusOfReason: Readonly<Record<Refusal['reason'], number>> = {
  invalid: 422,
  'unknown-commune': 422,
  'too-large': 413,
  'too-many': 429,
  'not-saved': 503,
};

export function refuse(reason: Refusal['reason'], retryAfter?: string): IntakeAnswer {
  return { status: statusOfReason[reason], refusal: { reason }, retryAfter };
}

/**
 * Hands a request to the intake of the CMS. Whatever is not a receipt is "not saved":
 * the visitor keeps the text and may send it again under the same key.
 */
export async function forwardRequest(body: Buffer | string, address: string, intake: Intake): Promise<IntakeAnswer> {
  const answer = await postToCms('/api/intake', body, address, intake);
  if (!answer) return refuse('not-saved');
  const { retryAfter } = answer;
  const receipt = receiptSchema.safeParse(answer.body);
  if (answer.ok && receipt.success) return { status: answer.status, receipt: receipt.data };
  const refusal = refusalSchema.safeParse(answer.body);
  if (refusal.success) return { status: statusOfReason[refusal.data.reason], refusal: refusal.data, retryAfter };
  return refuse(guessReason(answer.status), retryAfter);
}

/** Strapi refuses some requests before they reach the intake, in its own words. */
export function guessReason(status: number): 'invalid' | 'too-large' | 'too-many' | 'not-saved' {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status === 400 || status === 415 || status === 422 ? 'invalid' : 'not-saved';
}
