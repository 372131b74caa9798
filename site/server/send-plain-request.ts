import { receiptSchema, type VisitorRequest } from '@portal/content/schema';
import type { DeskKeys } from '../features/sealing/desk-keys.ts';
import { NoDeskError, sealRequest } from '../features/sealing/seal-request.ts';
import { askIntake, type Refused, refuse } from './ask-intake.ts';
import { BusyError, deriveInTurn } from './derive-budget.ts';
import { deriveCode, deriveIdempotencyKey } from './plain-identity.ts';
import type { SiteServerOptions } from './site-server-options.ts';

const attempts = 5;

/**
 * Which of its codes a request has got in the end, when the locator of the first was taken: a second post must show
 * the same one. Few requests come in here, and only for a while.
 */
const laterAttempts = new Map<string, number>();
const remembered = 1000;

/**
 * Seals a request whose browser could not and hands it on. Words and code are forgotten with the answer.
 *
 * @param deskKeys  of the page that is online
 */
export async function sendPlainRequest(
  request: VisitorRequest,
  deskKeys: DeskKeys,
  address: string,
  options: SiteServerOptions,
): Promise<{ readonly code: string } | Refused> {
  const idempotencyKey = deriveIdempotencyKey([JSON.stringify(request)], address);
  try {
    for (let attempt = laterAttempts.get(idempotencyKey) ?? 0; attempt < attempts; attempt += 1) {
      const code = deriveCode(idempotencyKey, attempt);
      const followUp = await deriveInTurn(code, address);
      const body = JSON.stringify(await sealRequest({ request, deskKeys, followUp, idempotencyKey }));
      const answer = await askIntake({ path: '', body, address, schema: receiptSchema, vouched: true }, options);
      // The key is made from the words: what arrived before under it said the same, and has the same code.
      if ('value' in answer || answer.refusal.reason === 'key-reused') return { code };
      if (answer.refusal.reason !== 'locator-taken') return answer;
      rememberAttempt(idempotencyKey, attempt + 1);
    }
  } catch (error) {
    if (error instanceof BusyError) return refuse('too-many');
    if (error instanceof NoDeskError) return refuse('no-desk');
    throw error;
  }
  return refuse('not-saved');
}

function rememberAttempt(key: string, attempt: number): void {
  const oldest = laterAttempts.keys().next();
  if (laterAttempts.size >= remembered && !oldest.done) laterAttempts.delete(oldest.value);
  laterAttempts.set(key, attempt);
}
