import type { Core } from '@strapi/strapi';
import { readCode } from '../database/read-fault';
import { expireRequests } from './expire-requests';
import { findDrift } from './reconcile';

/** What the intake does for itself: now, and every night at an hour when no office works. */
export async function scheduleCare(strapi: Core.Strapi): Promise<void> {
  strapi.cron.add({
    'portal-intake-care': {
      task: () => care(strapi),
      options: { rule: '0 17 3 * * *', tz: 'Africa/Casablanca' },
    },
  });
  await care(strapi);
}

/** Counts only: a locator in a log would tell who wrote when. */
async function care(strapi: Core.Strapi): Promise<void> {
  try {
    const expired = await expireRequests(strapi);
    if (expired > 0)
      strapi.log.info(`Intake: the words of ${expired} closed requests were deleted, as their time was over.`);
    const { missing, unopenable } = await findDrift(strapi);
    if (missing === 0 && unopenable === 0) return;
    strapi.log.error(
      `Intake ALARM: ${missing} announced requests are not in the database, and ${unopenable} envelopes cannot be ` +
        'opened by anybody. Restore from a backup, or ask the offices for their recovery sheets (docs/operating.md).',
    );
  } catch (error) {
    strapi.log.error(`Intake ALARM: its nightly care did not come to its end (${readCode(error)}).`);
  }
}
