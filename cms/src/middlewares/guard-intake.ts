import { reportLimits, requestLimits } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { getSettings } from '../../config/settings';
import { type IntakeAnswer, refuse, sendAnswer } from '../intake/answers';
import { findAddress } from '../intake/find-address';
import { createRateLimiter } from '../intake/rate-limiter';

const windowMs = 10 * 60 * 1000;

/** The doors that visitors write through, each with the bytes it takes. */
const doors = new Map([
  ['/api/intake', requestLimits.body],
  ['/api/reports', reportLimits.body],
]);

/** The doorkeeper of what visitors write: stands before the body is read, and around everything that can fail. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const settings = getSettings();
  // Each door counts for itself: a script that reports errors must not keep people from asking for help.
  const counters = new Map(
    [...doors.keys()].map((door) => [door, createRateLimiter({ limit: settings.INTAKE_PER_ADDRESS, windowMs })]),
  );

  return async (ctx: Context, next: Next) => {
    const door = ctx.path.toLowerCase().replace(/\/$/, '');
    const limit = doors.get(door);
    if (ctx.method !== 'POST' || limit === undefined) return next();
    const waitSeconds = counters.get(door)?.(findAddress(ctx.req, settings.REQUEST_TRUST_PROXY)) ?? 0;
    const refusal =
      waitSeconds > 0 ? { ...refuse(429, 'too-many'), retryAfterSeconds: waitSeconds } : refuseBody(ctx, limit);
    if (refusal) return sendAnswer(ctx, refusal);
    try {
      await next();
    } catch (error) {
      sendAnswer(ctx, toAnswer(strapi, error));
    }
  };
};

function refuseBody(ctx: Context, limit: number): IntakeAnswer | undefined {
  if (!ctx.is('application/json')) return refuse(415, 'invalid');
  // Without a length the parser would have to be trusted with a body of any size.
  if (ctx.request.length === undefined) return refuse(411, 'invalid');
  return ctx.request.length > limit ? refuse(413, 'too-large') : undefined;
}

/**
 * Neither the message nor the error is logged: a JSON error carries the body, and a database error on SQLite
 * carries the whole INSERT with what the visitor wrote.
 */
function toAnswer(strapi: Core.Strapi, error: unknown): IntakeAnswer {
  const { status, code } = readFacts(error);
  if (status === 413) return refuse(413, 'too-large');
  if (status !== undefined && status >= 400 && status < 500) return refuse(400, 'invalid');
  strapi.log.error(`What a visitor sent was not saved (${code}). They were asked to send it again.`);
  return { ...refuse(503, 'not-saved'), retryAfterSeconds: 30 };
}

function readFacts(error: unknown): { status: number | undefined; code: string } {
  if (typeof error !== 'object' || error === null) return { status: undefined, code: 'unknown' };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { status, code: /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'no code' };
}
