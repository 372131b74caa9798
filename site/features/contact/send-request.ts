import { type IntakeRequest, type Receipt, receiptSchema, refusalSchema } from '@portal/content/schema/request.ts';
import type { FieldError } from '@portal/content/schema/request-errors.ts';

/** Long enough for 2G and a busy server; the same key makes a retry safe. */
const patience = 45_000;

export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'refusal'; readonly reason: string; readonly fields: readonly FieldError[] };

/** Sends a request once. Anything but a receipt the server gave means: not sent, keep the text. */
export async function sendRequest(request: IntakeRequest & { website: string }): Promise<Answer> {
  try {
    const response = await fetch('/intake', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'receipt', receipt: receiptSchema.parse(body) };
    const refusal = refusalSchema.parse(body);
    return { kind: 'refusal', reason: refusal.reason, fields: refusal.fields ?? [] };
  } catch {
    return { kind: 'refusal', reason: 'not-saved', fields: [] };
  }
}
