import { locatorSchema, type RequestList, requestListQuerySchema } from '@portal/content/schema';
import { type DeskSession, type Reply, readInput, requireCommune } from './desk-session';
import { writeJournal } from './journal';
import { RefusedError } from './refused';
import { parseSummaries, readDetails, selectRequests, summaryColumns } from './request-records';

const pageSize = 50;

/** `GET /reception/requests`: an unanswered visitor first, then what nobody has opened, closed ones last. */
export async function listRequests({ knex, communes }: DeskSession, query: unknown): Promise<Reply> {
  const { page, state, channel } = readInput(requestListQuerySchema, query);
  const found = () => {
    const all = selectRequests(knex, communes);
    if (state !== undefined) all.where({ state });
    if (channel !== undefined) all.where({ channel });
    return all;
  };
  const counted = await found().count({ count: '*' }).first();
  const total = Number(counted?.['count'] ?? 0);
  const rows: unknown = await found()
    .orderByRaw(
      "CASE WHEN last_author = 'visitor' THEN 0 WHEN state = 'new' THEN 1 WHEN state = 'closed' THEN 3 ELSE 2 END",
    )
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

/** `GET /reception/export?commune=`. */
export async function exportRegister(session: DeskSession, asked: unknown): Promise<Reply> {
  const commune = requireCommune(session, asked);
  const requests = await readDetails(session.knex, [commune]);
  const subject = String(requests.length);
  await session.write((knex) => writeJournal(knex, session, { action: 'exported', commune, subject }));
  return { body: { requests } };
}
