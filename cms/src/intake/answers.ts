import type { Receipt, Refusal } from '@portal/content/schema';

/** What the intake says back; the shapes are those of the contract. */
export type IntakeAnswer = {
  readonly status: number;
  readonly body: Receipt | Refusal;
  readonly retryAfterSeconds?: number;
};

export function refuse(status: number, reason: Refusal['reason'], fields?: Refusal['fields']): IntakeAnswer {
  return { status, body: fields === undefined ? { reason } : { reason, fields } };
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
