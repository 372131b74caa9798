import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { LinkState } from './settle-checks';

const checkTable = 'link_checks';
const runTable = 'link_runs';

const stateSchema = z.object({
  url: z.string(),
  reason: z.enum(['gone', 'unknown-host', 'silent', 'broken', 'private', 'endless']).nullable(),
  failingSince: z.string().nullable(),
});

export const runSchema = z.object({
  endedAt: z.string(),
  checked: z.number(),
  failing: z.number(),
  /** SQLite has no booleans. */
  reachable: z.union([z.boolean(), z.number()]).transform(Boolean),
});
export type LinkRun = z.infer<typeof runSchema>;

export async function readStates(strapi: Core.Strapi): Promise<LinkState[]> {
  const rows = await strapi.db.connection(checkTable).select('url', 'reason', 'failing_since as failingSince');
  return z.array(stateSchema).parse(rows);
}

/** All or nothing: half a check would say of half the addresses that they are mended. */
export async function storeStates(strapi: Core.Strapi, states: readonly LinkState[], now: string): Promise<void> {
  const rows = states.map(({ url, reason, failingSince }) => ({
    digest: createHash('sha256').update(url).digest('hex'),
    url,
    reason,
    failing_since: failingSince,
    checked_at: now,
  }));
  await strapi.db.connection.transaction(async (trx) => {
    await trx(checkTable).delete();
    if (rows.length > 0) await trx.batchInsert(checkTable, rows, 50);
  });
}

export async function storeRun(strapi: Core.Strapi, { endedAt, checked, failing, reachable }: LinkRun): Promise<void> {
  await strapi.db.connection(runTable).insert({ ended_at: endedAt, checked, failing, reachable });
}

export async function readLastRun(strapi: Core.Strapi): Promise<LinkRun | undefined> {
  const row = await strapi.db
    .connection(runTable)
    .orderBy('id', 'desc')
    .first('ended_at as endedAt', 'checked', 'failing', 'reachable');
  return row === undefined ? undefined : runSchema.parse(row);
}
