import type { Core } from '@strapi/strapi';
import { holderTable, keyTable, mailTable, messageTable, requestTable } from './tables';

export interface Drift {
  /** Requests that were announced to an office and are no longer there. */
  readonly missing: number;
  /** Envelopes for whose key nobody has shown to hold a working phrase. */
  readonly unopenable: number;
}

/** After SecureDrop's daily comparison: what was acknowledged must be there, and somebody must be able to open it. */
export async function findDrift(strapi: Core.Strapi): Promise<Drift> {
  const knex = strapi.db.connection;
  const missing = await knex(mailTable)
    .whereNotIn('locator', knex(requestTable).select('locator'))
    .countDistinct({ count: 'locator' })
    .first();
  const openable = await listOpenableKeys(strapi);
  const requests = await knex(requestTable).whereNotIn('key_id', openable).count({ count: '*' }).first();
  const messages = await countUnopenableMessages(strapi, new Set(openable));
  return { missing: Number(missing?.['count']), unopenable: Number(requests?.['count']) + messages };
}

async function listOpenableKeys(strapi: Core.Strapi): Promise<string[]> {
  const knex = strapi.db.connection;
  return knex(keyTable)
    .whereIn(
      'key_id',
      knex(holderTable).whereIn('kind', ['officer', 'recovery']).whereNotNull('proved_on').select('key_id'),
    )
    .pluck('key_id');
}

/** Envelopes begin with their key, as the contract orders them. */
const envelopeHead = /^\{"version":1,"keyId":"([0-9a-f]{16})"/;

async function countUnopenableMessages(strapi: Core.Strapi, openable: ReadonlySet<string>): Promise<number> {
  const knex = strapi.db.connection;
  const groups: { head: string; count: number | string }[] = await knex(messageTable)
    .select(knex.raw('substr(for_office, 1, 40) as head'))
    .count({ count: '*' })
    .groupBy('head');
  return groups
    .filter(({ head }) => !openable.has(envelopeHead.exec(head)?.[1] ?? ''))
    .reduce((sum, { count }) => sum + Number(count), 0);
}
