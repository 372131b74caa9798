import {
  locatorSchema,
  type RequestList,
  type RequestListQuery,
  registerExportQuerySchema,
  requestListQuerySchema,
} from '@portal/content/schema';
import { type DeskSession, type Reply, readInput, requireCommune } from './desk-session';
import { writeJournal } from './journal';
import { RefusedError } from './refused';
import { parseSummaries, readDetails, selectRequests, summaryColumns } from './request-records';

const pageSize = 50;
/** An unanswered visitor first, then what nobody has opened, closed ones last. */
export const urgency =
  "CASE WHEN last_author = 'visitor' THEN 0 WHEN state = 'new' THEN 1 WHEN state = 'closed' THEN 3 ELSE 2 END";

/** What the officer has chosen to see. */
export function toConditions(filter: Pick<RequestListQuery, 'state' | 'channel'>): Record<string, string> {
  const { state, channel } = filter;
  return { ...(state === undefined ? {} : { state }), ...(channel === undefined ? {} : { channel }) };
}

/** `GET /reception/requests`. */
export async function listRequests({ knex, communes }: DeskSession, query: unknown): Promise<Reply> {
  const { page, ...filter } = readInput(requestListQuerySchema, query);
  const found = () => selectRequests(knex, communes).where(toConditions(filter));
  const counted = await found().count({ count: '*' }).first();
  const total = Number(counted?.['count'] ?? 0);
  const rows: unknown = await found()
    .orderByRaw(urgency)
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select(summaryColumns);
  const list: RequestList = {
    requests: parseSummaries(rows),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
  };
  return { body: list };
}

/** `GET /reception/requests/:locator`. First the journal, then the envelope: nobody reads unseen. */
export async function showRequest(session: DeskSession, asked: unknown): Promise<Reply> {
  const locator = locatorSchema.safeParse(asked);
  const [request] = locator.success ? await readDetails(session.knex, session.communes, locator.data) : [];
  if (!request) throw new RefusedError('not-found');
  const { commune } = request;
  await session.write((knex) => writeJournal(knex, session, { action: 'opened', commune, subject: request.locator }));
  return { body: request };
}

/** `GET /reception/export?commune=&purpose=`. */
export async function exportRegister(session: DeskSession, query: unknown): Promise<Reply> {
  const asked = readInput(registerExportQuerySchema, query);
  const commune = requireCommune(session, asked.commune);
  const requests = await readDetails(session.knex, [commune]);
  const subject = String(requests.length);
  const action = asked.purpose === 'merger' ? 'opened' : 'exported';
  await session.write((knex) => writeJournal(knex, session, { action, commune, subject }));
  return { body: { requests } };
}
