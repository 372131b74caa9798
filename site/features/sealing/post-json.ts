import type { FieldError } from '@portal/content/schema/request-errors.ts';
import { type RefusalReason, refusalSchema } from '@portal/content/schema/sealed-request.ts';

/** Long enough for 2G and a busy server; the same key makes a retry safe. */
const patienceMs = 45_000;

export interface Refusal {
  readonly reason: RefusalReason;
  readonly fields: readonly FieldError[];
}

interface AnswerSchema<Value> {
  parse(value: unknown): Value;
}

/** Posts once. Anything but the answer that was promised means: not saved, keep the text. */
export async function postJson<Value>(
  path: string,
  body: unknown,
  schema: AnswerSchema<Value>,
): Promise<{ readonly value: Value } | Refusal> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { value: schema.parse(answer) };
    const { reason, fields = [] } = refusalSchema.parse(answer);
    return { reason, fields };
  } catch {
    return { reason: 'not-saved', fields: [] };
  }
}
