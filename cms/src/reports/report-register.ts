import { type ReportState, type StoredReport, storedReportSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Scope } from './find-scope';
import { reportTable } from './store-report';

export const listLimit = 200;

/** The one door to the reports: every question carries the scope of the session, never of the query. */
export function openReports(strapi: Core.Strapi, { communes, allBut }: Scope) {
  const ofScope = () =>
    strapi.db.connection(reportTable).where((row) => {
      row.whereIn('commune', [...communes]);
      if (allBut) row.orWhereNotIn('commune', [...allBut]);
    });

  return {
    /** What still waits comes first. */
    async list(): Promise<StoredReport[]> {
      const rows = await ofScope()
        .orderBy([
          { column: 'state', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(listLimit)
        .select('id', 'page', 'kind', 'text', 'commune', 'received_on as receivedOn', 'state');
      return z.array(storedReportSchema).parse(rows);
    },

    /** How many still wait; all of them, whatever the list shows. */
    async countNew(): Promise<number> {
      const counted = await ofScope().andWhere({ state: 'new' }).count({ count: '*' }).first();
      return Number(counted?.['count'] ?? 0);
    },

    /** False when no such report is in this scope. */
    async changeState(id: number, state: ReportState): Promise<boolean> {
      return (await ofScope().where({ id }).update({ state })) > 0;
    },
  };
}
