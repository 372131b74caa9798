import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { checkLinks } from './check-links';

/** Once a week, in the night before offices open. */
export function scheduleLinks(strapi: Core.Strapi): void {
  if (!getSettings().LINK_CHECK) return;
  strapi.cron.add({
    'portal-links': {
      task: () => checkLinks(strapi),
      options: { rule: '0 7 4 * * 1', tz: 'Africa/Casablanca' },
    },
  });
}
