import { ratingBytes, reportLimits, requestLimits } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { getSettings } from '../../config/settings';
import { readCode } from '../database/read-fault';
import { type IntakeAnswer, refuse, refuseFor, sendAnswer } from '../intake/answers';
import { findAddress } from '../intake/find-address';
import { createRateLimiter } from '../intake/rate-limiter';

const windowMs = 10 * 60 * 1000;
/** A message is two envelopes. */
const messageBytes = 2 * requestLimits.body;

/** The public doors, each counting for itself; how often one address may knock (as a multiple of INTAKE_PER_ADDRESS), and how large a body. */
const doors = [
  { name: 'request', method: 'POST', path: /^\/api\/intake\/?$/i, share: 1, bytes: requestLimits.body },
  { name: 'challenge', method: 'GET', path: /^\/api\/intake\/challenge\/?$/i, share: 4, bytes: 0 },
  { name: 'follow-up', method: 'POST', path: /^\/api\/intake\/follow-up\/?$/i, share: 2, bytes: requestLimits.body },
  { name: 'message', method: 'POST', path: /^\/api\/intake\/follow-up\/messages\/?$/i, share: 1, bytes: messageBytes },
  {
    name: 'rating',
    method: 'POST',
    path: /^\/api\/intake(?:\/follow-up)?\/satisfaction\/?$/i,
    share: 1,
    bytes: ratingBytes,
  },
  { name: 'report', method: 'POST', path: /^\/api\/reports\/?$/i, share: 1, bytes: reportLimits.body },
] as const;

/** The doorkeeper of the intake: stands before the body is read, and around everything that can fail. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { INTAKE_PER_ADDRESS, REQUEST_TRUST_PROXY } = getSettings();
  const guarded = doors.map((door) => {
    return { ...door, countVisit: createRateLimiter({ limit: door.share * INTAKE_PER_ADDRESS, windowMs }) };
  });

  return async (ctx: Context, next: Next) => {
    const door = guarded.find(({ method, path }) => ctx.method === method && path.test(ctx.path));
    if (!door) return next();
    const waitSeconds = door.countVisit(findAddress(ctx.req, REQUEST_TRUST_PROXY));
    const refusal = waitSeconds > 0 ? refuseFor(waitSeconds, 'too-many') : refuseBody(ctx, door);
    if (refusal) return sendAnswer(ctx, refusal);
    try {
      await next();
    } catch (error) {
      sendAnswer(ctx, toAnswer(strapi, door.name, error));
    }
  };
};

function refuseBody(ctx: Context, { method, bytes }: { method: string; bytes: number }): IntakeAnswer | undefined {
  if (method === 'GET') return undefined;
  if (!ctx.is('application/json')) return refuse('invalid', 415);
  // Without a length the parser would have to be trusted with a body of any size.
  if (ctx.request.length === undefined) return refuse('invalid', 411);
  return ctx.request.length > bytes ? refuse('too-large') : undefined;
}

/**
 * Neither the message nor the error is logged: a JSON error carries the body, and a database error on SQLite
 * carries the whole INSERT with what the visitor sent.
 */
function toAnswer(strapi: Core.Strapi, door: string, error: unknown): IntakeAnswer {
  const status = readStatus(error);
  if (status === 413) return refuse('too-large');
  if (status !== undefined && status >= 400 && status < 500) return refuse('invalid');
  strapi.log.error(
    `Intake: a ${door} could not be served, nothing of it was acknowledged (${readCode(error)}). ` +
      'The visitor was asked to try again.',
  );
  return refuseFor(30, 'not-saved');
}

function readStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
