import { type Receipt, type Refusal, receiptSchema, refusalSchema } from '@portal/content/schema';

export type IntakeAnswer =
  | { readonly status: number; readonly receipt: Receipt }
  | { readonly status: number; readonly refusal: Refusal; readonly retryAfter?: string | undefined };

export interface Intake {
  readonly cmsUrl: string;
  readonly timeoutMs?: number;
}

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
 *
 * @param address  of the visitor; what the browser claimed about itself is not passed on
 */
export async function forwardRequest(body: Buffer | string, address: string, intake: Intake): Promise<IntakeAnswer> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`${intake.cmsUrl}/api/intake`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: typeof body === 'string' ? body : new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(intake.timeoutMs ?? 12_000),
    });
    answer = await response.json().catch(() => undefined);
  } catch {
    // Neither the reason nor the request is logged: both may hold what the visitor wrote.
    return refuse('not-saved');
  }
  const receipt = receiptSchema.safeParse(answer);
  if (response.ok && receipt.success) return { status: response.status, receipt: receipt.data };
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) return { status: statusOfReason[refusal.data.reason], refusal: refusal.data, retryAfter };
  return refuse(guessReason(response.status), retryAfter);
}

/** Strapi refuses some requests before they reach the intake, in its own words. */
function guessReason(status: number): Refusal['reason'] {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status === 400 || status === 415 || status === 422 ? 'invalid' : 'not-saved';
}
