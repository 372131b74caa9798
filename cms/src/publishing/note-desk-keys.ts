import type { Core } from '@strapi/strapi';
import { readCode } from '../database/read-fault';
import { listPublishedKeys } from '../intake/desk-keys';
import { getChangeLog } from './get-change-log';

let known: string | undefined;

/** After something was done with keys: the form must be compiled anew only when the public ones are others. */
export async function noteDeskKeys(strapi: Core.Strapi): Promise<void> {
  try {
    const keys = JSON.stringify(await listPublishedKeys(strapi));
    if (known !== undefined && known !== keys) await getChangeLog(strapi).note({ scope: 'keys', action: 'keys' });
    known = keys;
  } catch (error) {
    // What the officer did is done. The publisher reads the keys anew at each build.
    strapi.log.warn(`Publishing: the keys of the desks could not be compared (${readCode(error)}).`);
  }
}
