import { deskRatingSchema, followUpRatingSchema, isNetworkDesk } from '@portal/content/schema';
import { getSettings } from '../../config/settings';
import { countRating, isNewForm } from '../figures/count-rating';
import { findRequest } from './answer-follow-up';
import { type IntakeAnswer, refuse } from './answers';
import { lockRow } from './lock-row';
import type { Intake } from './open-intake';
import { requestTable } from './tables';

const counted = (status: 200 | 201): IntakeAnswer => ({ status, body: { counted: true } });

/** `POST /api/intake/satisfaction`: from the code on a desk. Sent again it is answered the same and counts once. */
export async function receiveDeskRating(intake: Intake, body: unknown, isVouched: boolean): Promise<IntakeAnswer> {
  const parsed = deskRatingSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid');
  const { commune, rating, idempotencyKey, proofOfWork } = parsed.data;
  const { strapi, challenges, passWriteGate } = intake;
  if (!isVouched && !(await challenges.spend(proofOfWork, `rating ${idempotencyKey}`))) return refuse('proof-of-work');
  if (!(await isDesk(intake, commune))) return refuse('no-desk');
  return passWriteGate(() =>
    strapi.db.connection.transaction(async (transaction) => {
      if (!(await isNewForm(transaction, idempotencyKey))) return counted(200);
      await countRating(transaction, { commune, rating, demo: getSettings().PORTAL_DEMO });
      return counted(201);
    }),
  );
}

/**
 * `POST /api/intake/follow-up/satisfaction`: once for each request that is closed. The request keeps that it was
 * answered, in the same step; what was answered is only in the counters.
 */
export async function receiveFollowUpRating(intake: Intake, body: unknown, isVouched: boolean): Promise<IntakeAnswer> {
  const parsed = followUpRatingSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid');
  const { rating, ...question } = parsed.data;
  const found = await findRequest(intake, question, isVouched, `rating ${question.locator} ${question.auth}`);
  if ('status' in found) return found;
  if (found.state !== 'closed') return refuse('invalid');
  const { strapi, passWriteGate } = intake;
  return passWriteGate(() =>
    strapi.db.connection.transaction(async (transaction) => {
      const request = () => transaction(requestTable).where({ locator: found.locator, state: 'closed', rated: false });
      const row: { commune: string } | undefined = await lockRow(strapi, request()).first('commune');
      if (!row || (await request().update({ rated: true })) !== 1) return refuse('already-rated');
      await countRating(transaction, { commune: row.commune, rating, demo: getSettings().PORTAL_DEMO });
      return counted(201);
    }),
  );
}

async function isDesk({ strapi }: Intake, commune: string): Promise<boolean> {
  if (isNetworkDesk(commune)) return true;
  const found = await strapi.db.query('api::commune.commune').findOne({ where: { slug: commune }, select: ['slug'] });
  return found !== null;
}
