import type { Core } from '@strapi/strapi';
import { getChangeLog } from './get-change-log';
import { noteDeskKeys } from './note-desk-keys';

/**
 * At each start the publisher is asked to read everything anew: whatever was published in the moment in which Strapi was
 * killed, or changed in the database by hand, is found.
 */
export async function openPublishing(strapi: Core.Strapi): Promise<void> {
  await noteDeskKeys(strapi);
  const log = getChangeLog(strapi);
  await log.prune();
  await log.note({ scope: 'all', action: 'start' });
}
