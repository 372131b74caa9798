import {
  failureReasons,
  type PublicationProblem,
  type PublisherReport,
  publicationProblemSchema,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { reportTable } from './tables';

const keptReports = 500;

const rowSchema = z.object({
  id: z.number(),
  state: z.enum(['building', 'online', 'failed']),
  number: z.number(),
  reason: z.enum(failureReasons).nullable(),
  problems: z.string().transform((text) => z.array(publicationProblemSchema).parse(JSON.parse(text))),
  at: z.string(),
});
export type ReportRow = z.infer<typeof rowSchema>;

/** Single statements, and old rows of no use to anybody go with the next. */
export async function writeReport(strapi: Core.Strapi, report: PublisherReport): Promise<void> {
  const knex: Knex = strapi.db.connection;
  const problems: readonly PublicationProblem[] = report.state === 'failed' ? report.problems : [];
  const [row]: { id: number }[] = await knex(reportTable)
    .insert({
      state: report.state,
      number: report.number,
      reason: report.state === 'failed' ? report.reason : null,
      problems: JSON.stringify(problems),
      at: await findMoment(strapi, report),
    })
    .returning('id');
  await knex(reportTable)
    .where('id', '<=', (row?.id ?? 0) - keptReports)
    .delete();
}

async function findMoment(strapi: Core.Strapi, report: PublisherReport): Promise<string> {
  const before = report.state === 'online' && report.unchanged ? await findLastReport(strapi, 'online') : undefined;
  return before?.at ?? new Date().toISOString();
}

export async function findLastReport(strapi: Core.Strapi, state?: ReportRow['state']): Promise<ReportRow | undefined> {
  const query = strapi.db.connection(reportTable).orderBy('id', 'desc');
  if (state) query.where({ state });
  const row: unknown = await query.first(Object.keys(rowSchema.shape));
  return row === undefined ? undefined : rowSchema.parse(row);
}

/** The first publication that holds the change of this number. */
export async function findOnlineSince(strapi: Core.Strapi, number: number): Promise<string | undefined> {
  const row: { at: string } | undefined = await strapi.db
    .connection(reportTable)
    .where({ state: 'online' })
    .where('number', '>=', number)
    .orderBy('id')
    .first('at');
  return row?.at;
}
