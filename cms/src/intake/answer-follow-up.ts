import { createHash, timingSafeEqual } from 'node:crypto';
import {
  type FollowUpAnswer,
  type FollowUpQuestion,
  followUpAnswerSchema,
  followUpQuestionSchema,
} from '@portal/content/schema';
import { z } from 'zod';
import { type IntakeAnswer, refuse, refuseFor } from './answers';
import { listAcceptedKeyIds } from './desk-keys';
import type { Intake } from './open-intake';
import { messageTable, requestTable } from './tables';

const rowSchema = z.object({
  locator: z.string(),
  commune: z.string(),
  state: z.string(),
  iso_week: z.string(),
  auth_hash: z.string(),
  visitor_public_key: z.string(),
  rated: z.coerce.boolean(),
});
export type FollowedRequest = z.infer<typeof rowSchema>;

/** `POST /api/intake/follow-up`. */
export async function answerFollowUp(intake: Intake, body: unknown, isVouched: boolean): Promise<IntakeAnswer> {
  const parsed = followUpQuestionSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid');
  const question = parsed.data;
  const purpose = `follow-up ${question.locator} ${question.auth}`;
  const found = await findRequest(intake, question, isVouched, purpose);
  if ('status' in found) return found;
  return { status: 200, body: await intake.passReadGate(() => readThread(intake, found)) };
}

/**
 * The request whose code the visitor showed to hold, or the refusal. Unknown, wrong and expired codes are refused after
 * the same work, in the same words: nobody learns which locators exist.
 */
export async function findRequest(
  intake: Intake,
  question: FollowUpQuestion,
  isVouched: boolean,
  purpose: string,
): Promise<FollowedRequest | IntakeAnswer> {
  if (!isVouched && !(await intake.challenges.spend(question.proofOfWork, purpose))) return refuse('proof-of-work');
  const found = await intake.examineTry(question.locator, () => compareCode(intake, question));
  if (found === undefined) return refuse('not-found');
  return 'waitSeconds' in found ? refuseFor(found.waitSeconds, 'too-many') : found;
}

async function compareCode(
  { strapi, passReadGate }: Intake,
  { locator, auth }: FollowUpQuestion,
): Promise<FollowedRequest | undefined> {
  const row: unknown = await passReadGate(() =>
    strapi.db.connection(requestTable).where({ locator }).first(Object.keys(rowSchema.shape)),
  );
  const found = rowSchema.safeParse(row);
  // A hash of nothing stands in for the row that is not there, so that both cases compare.
  const isHolder = isEqual(hashAuth(auth), found.success ? found.data.auth_hash : hashAuth(''));
  return found.success && isHolder ? found.data : undefined;
}

async function readThread({ strapi }: Intake, request: FollowedRequest): Promise<FollowUpAnswer> {
  const { locator, commune, state, iso_week: week, rated } = request;
  const mayRate = state === 'closed' && !rated;
  const entries: { author: string; iso_week: string; idempotency_key: string; for_visitor: string }[] = await strapi.db
    .connection(messageTable)
    .where({ locator })
    .whereIn('author', ['visitor', 'office'])
    .whereNotNull('for_visitor')
    .orderBy('id')
    .select('author', 'iso_week', 'idempotency_key', 'for_visitor');
  const thread = entries.map(({ author, iso_week, idempotency_key: idempotencyKey, for_visitor }) => {
    return { author, week: iso_week, idempotencyKey, envelope: JSON.parse(for_visitor) };
  });
  const keyIds = await listAcceptedKeyIds(strapi, commune);
  return followUpAnswerSchema.parse({ commune, state, week, keyIds, mayRate, thread });
}

/** As `hashAuth` of content/sealing; the text is not decoded first, so strange last bits are simply another text. */
function hashAuth(auth: string): string {
  return createHash('sha256').update(Buffer.from(auth, 'base64url')).digest('base64url');
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
