import { type SealedRequest, type Sealer, sealedRequestSchema } from '@portal/content/schema';
import { queueNotice } from '../mail/queue-notice';
import { type IntakeAnswer, refuse } from './answers';
import { judgeKey } from './desk-keys';
import { findKnownTheme } from './find-known-theme';
import type { Intake } from './open-intake';
import { storeRequest } from './store-request';

/** `POST /api/intake`. Words never come here: only envelopes that this program cannot open. */
export async function receiveRequest(intake: Intake, body: unknown, isVouched: boolean): Promise<IntakeAnswer> {
  const parsed = sealedRequestSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid');
  const request = parsed.data;
  if (!isVouched && !(await intake.challenges.spend(request.proofOfWork, `request ${request.idempotencyKey}`))) {
    return refuse('proof-of-work');
  }
  return intake.passWriteGate(() => keepRequest(intake, request, isVouched ? 'server' : 'browser'));
}

async function keepRequest({ strapi }: Intake, request: SealedRequest, sealedBy: Sealer): Promise<IntakeAnswer> {
  const judgement = await judgeKey(strapi, request.commune, request.envelope.keyId);
  if (judgement !== 'accepted') return refuse(judgement);
  const theme = await findKnownTheme(strapi, request.theme);
  const stored = await storeRequest(strapi, { request, theme, sealedBy });
  if (!('locator' in stored)) return refuse(stored.outcome);
  const { outcome, locator, commune } = stored;
  // Not waited for: the visitor's receipt has nothing to do with the office's mail.
  void queueNotice(strapi, { locator, commune, keyId: request.envelope.keyId });
  return { status: outcome === 'stored' ? 201 : 200, body: { locator, commune } };
}
