import { type DeskRefusal, deskRefusals } from '@portal/content/schema';
import type { Context } from 'koa';

/** Ends the work of a route, and with it the transaction it happens in. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly reason: DeskRefusal;

  constructor(reason: DeskRefusal) {
    super(`The desk refuses: ${reason}`);
    this.reason = reason;
  }
}

export function sendRefusal(ctx: Context, reason: DeskRefusal): void {
  const status = deskRefusals[reason];
  ctx.status = status;
  // Strapi's own shape, which the admin's fetch client reads.
  ctx.body = { data: null, error: { status, name: 'RefusedError', message: reason, details: { reason } } };
}
