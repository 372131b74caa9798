import { type PrintedRegister, printQuerySchema } from '@portal/content/schema';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { toConditions, urgency } from './read-requests';
import { parseSummaries, readDetails, selectRequests, summaryColumns } from './request-records';

/** `GET /reception/print`. Paper leaves the office: the journal says for each desk how many lines went on it. */
export async function printRegister(session: DeskSession, query: unknown): Promise<Reply> {
  const { names, ...filter } = readInput(printQuerySchema, query);
  const { knex, communes } = session;
  const rows: unknown = await selectRequests(knex, communes)
    .where(toConditions(filter))
    .orderByRaw(urgency)
    .orderBy('id', 'desc')
    .select(summaryColumns);
  const requests = parseSummaries(rows);
  const chosen = new Set(requests.map(({ locator }) => locator));
  const sealed = names === 'true' ? await readDetails(knex, communes) : [];
  const action = names === 'true' ? 'printed-names' : 'printed';
  const deeds = [...Map.groupBy(requests, ({ commune }) => commune)].map(([commune, lines]) => {
    return { action, commune, subject: String(lines.length) } as const;
  });
  if (deeds.length > 0) await session.write((transaction) => writeJournal(transaction, session, ...deeds));
  const body: PrintedRegister = { requests, sealed: sealed.filter(({ locator }) => chosen.has(locator)) };
  return { body };
}
