import {
  locatorSchema,
  type RequestDetail,
  type RequestSummary,
  requestDetailSchema,
  requestSummarySchema,
} from '@portal/content/schema';
import type { Knex } from 'knex';
import { z } from 'zod';
import { lockRow } from '../intake/lock-row';
import { messageTable, requestTable } from '../intake/tables';
import type { DeskSession } from './desk-session';
import { RefusedError } from './refused';

const summaryRowSchema = z.object({
  locator: z.string(),
  commune: z.string(),
  theme: z.string(),
  profile_group: z.string(),
  language: z.string(),
  iso_week: z.string(),
  state: z.string(),
  channel: z.string(),
  sealed_by: z.string(),
  /** Of the visitor and the office, who wrote last. Null without messages. */
  last_author: z.string().nullable(),
});
const sealedRowSchema = summaryRowSchema.extend({ envelope: z.string(), visitor_public_key: z.string().nullable() });

const entryRowSchema = z.object({
  locator: z.string(),
  idempotency_key: z.string(),
  author: z.string(),
  iso_week: z.string(),
  sealed_by: z.string(),
  for_office: z.string(),
});
export type EntryRow = z.infer<typeof entryRowSchema>;

/** Requests of these desks, with who wrote last, as a table to ask further questions of. */
export function selectRequests(knex: Knex, communes: readonly string[]) {
  const lastAuthor = knex(messageTable)
    .select('author')
    .where(`${messageTable}.locator`, knex.ref(`${requestTable}.locator`))
    .whereNot('author', 'note')
    .orderBy('id', 'desc')
    .limit(1)
    .as('last_author');
  const known = knex(requestTable)
    .whereIn('commune', [...communes])
    .select(`${requestTable}.*`, lastAuthor);
  return knex.from(known.as('requests'));
}

export function parseSummaries(rows: unknown): RequestSummary[] {
  return z.array(summaryRowSchema).parse(rows).map(toSummary);
}

export const summaryColumns = Object.keys(summaryRowSchema.shape);

function toSummary(row: z.infer<typeof summaryRowSchema>): RequestSummary {
  return requestSummarySchema.parse({
    locator: row.locator,
    commune: row.commune,
    theme: row.theme,
    profileGroup: row.profile_group,
    language: row.language,
    week: row.iso_week,
    state: row.state,
    channel: row.channel,
    sealedBy: row.sealed_by,
    waiting: row.last_author === 'visitor',
  });
}

/** With everything sealed in them; the officer's browser opens it. */
export async function readDetails(knex: Knex, communes: readonly string[], locator?: string): Promise<RequestDetail[]> {
  const query = selectRequests(knex, communes).orderBy('id', 'desc').select(Object.keys(sealedRowSchema.shape));
  if (locator !== undefined) query.where({ locator });
  const rows = z.array(sealedRowSchema).parse(await query);
  const threads = Map.groupBy(await readEntries(knex, communes, locator), (entry) => entry.locator);
  return rows.map((row) =>
    requestDetailSchema.parse({
      ...toSummary(row),
      envelope: JSON.parse(row.envelope),
      visitorKey: row.visitor_public_key,
      thread: (threads.get(row.locator) ?? []).map(toEntry),
    }),
  );
}

export async function readEntries(knex: Knex, communes: readonly string[], locator?: string): Promise<EntryRow[]> {
  const query = knex(messageTable)
    .whereIn(
      'locator',
      knex(requestTable)
        .whereIn('commune', [...communes])
        .select('locator'),
    )
    .orderBy('id')
    .select(Object.keys(entryRowSchema.shape));
  if (locator !== undefined) query.where({ locator });
  return z.array(entryRowSchema).parse(await query);
}

export function toEntry({ idempotency_key, author, iso_week, sealed_by, for_office }: EntryRow) {
  const forOffice: unknown = JSON.parse(for_office);
  return { idempotencyKey: idempotency_key, author, week: iso_week, sealedBy: sealed_by, forOffice };
}

/** The clear facts of one request of the session's desks, held until the transaction ends. */
export async function holdRequest(knex: Knex, session: DeskSession, asked: unknown) {
  const locator = locatorSchema.safeParse(asked);
  if (!locator.success) throw new RefusedError('not-found');
  const query = knex(requestTable)
    .where({ locator: locator.data })
    .whereIn('commune', [...session.communes]);
  const row: unknown = await lockRow(session.strapi, query).first(Object.keys(heldRowSchema.shape));
  if (!row) throw new RefusedError('not-found');
  return heldRowSchema.parse(row);
}

const heldRowSchema = z.object({
  locator: z.string(),
  commune: z.string(),
  state: z.string(),
  visitor_public_key: z.string().nullable(),
});
