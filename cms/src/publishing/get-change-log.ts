import type { Core } from '@strapi/strapi';
import { type ChangeLog, openChangeLog } from './change-log';

let log: ChangeLog | undefined;

/** Those who write and those who wait must meet at the same one. */
export function getChangeLog(strapi: Core.Strapi): ChangeLog {
  log ??= openChangeLog(strapi);
  return log;
}

export function closeChangeLog(): void {
  log?.close();
}
