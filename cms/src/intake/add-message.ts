import { type FollowUpMessage, followUpMessageSchema } from '@portal/content/schema';
import { findKeyId } from '@portal/content/sealing/public-key.ts';
import { insertLetterNotice, queueNotice } from '../mail/queue-notice';
import { type FollowedRequest, findRequest } from './answer-follow-up';
import { type IntakeAnswer, refuse, refuseFor } from './answers';
import { findThisWeek } from './calendar';
import { judgeKey } from './desk-keys';
import { lockRow } from './lock-row';
import type { Intake } from './open-intake';
import { messageTable, requestTable } from './tables';

/** Of one request: more is no conversation, but somebody who fills the disk. */
const messagesMax = 200;
const dayInSeconds = 86_400;

/** `POST /api/intake/follow-up/messages`. */
export async function addMessage(intake: Intake, body: unknown, isVouched: boolean): Promise<IntakeAnswer> {
  const parsed = followUpMessageSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid');
  const message = parsed.data;
  const found = await findRequest(intake, message, isVouched, `message ${message.idempotencyKey}`);
  if ('status' in found) return found;
  // What the visitor could never open again is not stored.
  if (message.forVisitor.keyId !== (await findKeyId(found.visitor_public_key))) return refuse('invalid');
  return intake.passWriteGate(() => keepMessage(intake, found, message, isVouched));
}

async function keepMessage(
  { strapi }: Intake,
  { locator, commune }: FollowedRequest,
  message: FollowUpMessage,
  isVouched: boolean,
): Promise<IntakeAnswer> {
  const judgement = await judgeKey(strapi, commune, message.forOffice.keyId);
  if (judgement !== 'accepted') return refuse(judgement);
  const table = () => strapi.db.connection(messageTable);
  const row = {
    locator,
    idempotency_key: message.idempotencyKey,
    author: 'visitor',
    iso_week: findThisWeek(),
    sealed_by: isVouched ? 'server' : 'browser',
    for_office: JSON.stringify(message.forOffice),
    for_visitor: JSON.stringify(message.forVisitor),
  };
  const known = await table().where({ locator }).count({ count: '*' }).first();
  if (Number(known?.['count']) >= messagesMax) return refuseFor(dayInSeconds, 'too-many');
  const inserted = await strapi.db.connection.transaction(async (transaction): Promise<unknown[] | undefined> => {
    const request = lockRow(strapi, transaction(requestTable).where({ locator, commune }));
    if ((await request.first('id')) === undefined) return undefined;
    return transaction(messageTable).insert(row).onConflict().ignore().returning('id');
  });
  // Handed to another desk a moment ago: what is sealed to this one would be opened by neither.
  if (!inserted) return refuse('key-retired');
  const found = await table().where({ idempotency_key: row.idempotency_key }).first('locator', 'for_visitor');
  // What is sealed to the visitor never changes; the office's half is sealed anew at a hand-over.
  if (found?.locator !== locator || found.for_visitor !== row.for_visitor) {
    if (inserted.length > 0) throw new Error('A stored message was not read back');
    return refuse('key-reused');
  }
  if (inserted.length > 0) {
    // Not waited for, as with a request.
    void queueNotice(strapi, { locator, commune, keyId: message.forOffice.keyId }, insertLetterNotice);
  }
  return { status: inserted.length > 0 ? 201 : 200, body: { locator, commune } };
}
