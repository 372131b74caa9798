import type { FollowUpAnswer, RatingReceipt, Receipt, Refusal, RefusalReason } from '@portal/content/schema';

/** What the intake says back; the shapes are those of the contract. */
export type IntakeAnswer = {
  readonly status: number;
  readonly body: Receipt | Refusal | FollowUpAnswer | RatingReceipt;
  readonly retryAfterSeconds?: number;
};

const statuses: Readonly<Record<RefusalReason, number>> = {
  invalid: 400,
  'proof-of-work': 403,
  'not-found': 404,
  'no-desk': 409,
  'key-retired': 409,
  'locator-taken': 409,
  'key-reused': 409,
  'already-rated': 409,
  'too-large': 413,
  'too-many': 429,
  'not-saved': 503,
};

export function refuse(reason: RefusalReason, status = statuses[reason]): IntakeAnswer {
  return { status, body: { reason } };
}

export function refuseFor(seconds: number, reason: RefusalReason): IntakeAnswer {
  return { ...refuse(reason), retryAfterSeconds: seconds };
}

interface Answering {
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

export function sendAnswer(ctx: Answering, { status, body, retryAfterSeconds }: IntakeAnswer): void {
  ctx.status = status;
  ctx.body = body;
  ctx.set('Cache-Control', 'no-store');
  if (retryAfterSeconds !== undefined) ctx.set('Retry-After', String(retryAfterSeconds));
}
