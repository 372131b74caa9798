import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { expireVersions } from './version-register';

/** At each start, for machines that are switched off at night, and every night at an hour when no office works. */
export async function scheduleExpiry(strapi: Core.Strapi): Promise<void> {
  const task = async () => {
    const expired = await expireVersions(strapi, getSettings().VERSION_RETENTION_DAYS);
    if (expired > 0) strapi.log.info(`Versions: ${expired} old versions were deleted, as their time was over.`);
  };
  strapi.cron.add({ 'portal-versions': { task, options: { rule: '0 41 3 * * *', tz: 'Africa/Casablanca' } } });
  await task();
}
