import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { expireVersions } from './version-register';

/** Every night, at an hour when no office works. */
export function scheduleExpiry(strapi: Core.Strapi): void {
  strapi.cron.add({
    'portal-versions': {
      task: async () => {
        const expired = await expireVersions(strapi, getSettings().VERSION_RETENTION_DAYS);
        if (expired > 0) strapi.log.info(`Versions: ${expired} old versions were deleted, as their time was over.`);
      },
      options: { rule: '0 41 3 * * *', tz: 'Africa/Casablanca' },
    },
  });
}
