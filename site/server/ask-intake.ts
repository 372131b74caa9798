import { type Refusal, type RefusalReason, refusalSchema } from '@portal/content/schema';
import { askCms, guessReason } from './ask-cms.ts';
import type { SiteServerOptions } from './site-server-options.ts';

export interface Refused {
  readonly status: number;
  readonly refusal: Refusal;
  readonly retryAfter?: string | undefined;
}

/** What an answer of the intake must be to count as one; anything else is a refusal. */
interface AnswerSchema<Value> {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: Value | undefined };
}

export type IntakeAnswer<Value> = { readonly status: number; readonly value: Value } | Refused;

const statusOfReason: Readonly<Record<RefusalReason, number>> = {
  invalid: 422,
  'too-large': 413,
  'too-many': 429,
  'not-saved': 503,
  'no-desk': 409,
  'key-retired': 409,
  'locator-taken': 409,
  'key-reused': 409,
  'already-rated': 409,
  'proof-of-work': 403,
  'not-found': 404,
};

export function refuse(reason: RefusalReason, more: Omit<Refusal, 'reason'> = {}): Refused {
  return { status: statusOfReason[reason], refusal: { reason, ...more } };
}

export interface IntakeQuestion<Value> {
  /** Under Strapi's `/api/intake`: `/follow-up`. */
  readonly path: '' | '/challenge' | '/follow-up' | '/follow-up/messages' | '/follow-up/satisfaction' | '/satisfaction';
  /** JSON; absent for a GET. */
  readonly body?: Buffer | string;
  /** Of the visitor; what the browser claimed about itself is not passed on. */
  readonly address: string;
  readonly schema: AnswerSchema<Value>;
  /** This server has sealed the body itself: it shows its token instead of a proof of work. */
  readonly vouched?: boolean;
}

/**
 * Hands something to the intake of the CMS. Whatever is not the answer it should be is "not saved":
 * the visitor keeps the text and may send it again under the same key.
 */
export async function askIntake<Value>(
  { path, body, address, schema, vouched = false }: IntakeQuestion<Value>,
  options: SiteServerOptions,
): Promise<IntakeAnswer<Value>> {
  const headers: Record<string, string> =
    vouched && options.intakeToken ? { 'x-portal-server': options.intakeToken } : {};
  const answer = await askCms({ path: `/api/intake${path}`, body, address, headers }, options);
  if (!answer) return refuse('not-saved');
  const { data } = schema.safeParse(answer.body);
  if (answer.ok && data !== undefined) return { status: answer.status, value: data };
  const refusal = refusalSchema.safeParse(answer.body);
  const refused = refusal.success ? toRefused(refusal.data) : refuse(guessReason(answer.status));
  return { ...refused, retryAfter: answer.retryAfter };
}

function toRefused(refusal: Refusal): Refused {
  return { status: statusOfReason[refusal.reason], refusal };
}
