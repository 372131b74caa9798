import { stateChangeSchema } from '@portal/content/schema';
import { findThisWeek } from '../intake/calendar';
import { requestTable } from '../intake/tables';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { holdRequest } from './request-records';

/** `POST /reception/requests/:locator/state`. Closing starts the time after which only a count stays. */
export async function changeState(session: DeskSession, asked: unknown, body: unknown): Promise<Reply> {
  const { state } = readInput(stateChangeSchema, body);
  await session.write(async (knex) => {
    const { locator, commune, state: former } = await holdRequest(knex, session, asked);
    if (state === former) return;
    const closedWeek = state === 'closed' ? findThisWeek() : null;
    await knex(requestTable).where({ locator }).update({ state, closed_week: closedWeek });
    await writeJournal(knex, session, { action: 'state-changed', commune, subject: locator });
  });
  return { body: { state } };
}
