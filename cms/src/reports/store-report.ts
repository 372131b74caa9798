import type { ErrorReport } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import type { Core } from '@strapi/strapi';

export const reportTable = 'error_reports';

export type Stored = 'stored' | 'known' | 'key-reused';

/**
 * One INSERT that commits by itself, then a read-back, as for requests: nobody is thanked for what a full disk lost.
 * The unique index decides between parallel posts.
 */
export async function storeReport(strapi: Core.Strapi, report: ErrorReport, commune: string): Promise<Stored> {
  const { idempotencyKey, page, kind, text } = report;
  const inserted = await strapi.db
    .connection(reportTable)
    .insert({
      idempotency_key: idempotencyKey,
      page,
      kind,
      text,
      commune,
      received_on: findToday(new Date()),
      state: 'new',
    })
    .onConflict('idempotency_key')
    .ignore()
    .returning('id');
  const row = await strapi.db
    .connection(reportTable)
    .where({ idempotency_key: idempotencyKey })
    .first('page', 'kind', 'text');
  if (!row) throw new Error('A report that was just written cannot be read');
  if (row.page !== page || row.kind !== kind || row.text !== text) return 'key-reused';
  return inserted.length > 0 ? 'stored' : 'known';
}
