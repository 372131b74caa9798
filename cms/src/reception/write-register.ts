import { createHmac } from 'node:crypto';
import { type RegisterAnswer, type RegisterEntry, registerSchema } from '@portal/content/schema';
import type { Knex } from 'knex';
import { getSettings } from '../../config/settings';
import { findThisWeek } from '../intake/calendar';
import { findKnownTheme } from '../intake/find-known-theme';
import { requestTable } from '../intake/tables';
import { type DeskSession, type Reply, readInput, requireCommune } from './desk-session';
import { writeJournal } from './journal';
import { RefusedError } from './refused';
import { requireActiveKey } from './require-active-key';

/** SQLite and PostgreSQL both limit the values of one statement. */
const rowsAtOnce = 50;

type Outcome = RegisterAnswer['results'][number];

/** `POST /reception/register`: visits, calls, outreach, lines of the old register. All of them, or none. */
export async function writeRegister(session: DeskSession, body: unknown): Promise<Reply> {
  const { entries } = readInput(registerSchema, body);
  const today = findThisWeek();
  // What comes by the web comes sealed by a visitor; a week to come is a typing mistake.
  if (entries.some(({ channel, week }) => channel === 'web' || week > today)) throw new RefusedError('invalid');
  const byCommune = Map.groupBy(entries, ({ commune }) => requireCommune(session, commune));
  const themes = await findThemes(session, entries);
  const results = await session.write(async (knex) => {
    const outcomes: Outcome[] = [];
    for (const [commune, ofCommune] of byCommune) {
      await requireActiveKey(
        knex,
        commune,
        ofCommune.map(({ envelope }) => envelope),
      );
      const rows = ofCommune.map((entry) => toRow(entry, themes.get(entry.theme) ?? entry.theme, today));
      const written = await insertRows(knex, rows);
      const stored = written.filter(({ outcome }) => outcome === 'stored');
      const [only] = stored;
      if (only) {
        const subject = stored.length === 1 ? only.locator : String(stored.length);
        await writeJournal(knex, session, { action: 'registered', commune, subject });
      }
      outcomes.push(...written);
    }
    return outcomes;
  });
  return { status: 201, body: { results } satisfies RegisterAnswer };
}

async function findThemes({ strapi }: DeskSession, entries: readonly RegisterEntry[]): Promise<Map<string, string>> {
  const asked = [...new Set(entries.map(({ theme }) => theme))];
  return new Map(await Promise.all(asked.map(async (slug) => [slug, await findKnownTheme(strapi, slug)] as const)));
}

type Row = ReturnType<typeof toRow>;

async function insertRows(knex: Knex, rows: readonly Row[]): Promise<Outcome[]> {
  const inserted = new Set<string>();
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const written: { idempotency_key: string }[] = await knex(requestTable)
      .insert(rows.slice(start, start + rowsAtOnce))
      .onConflict()
      .ignore()
      .returning('idempotency_key');
    for (const { idempotency_key } of written) inserted.add(idempotency_key);
  }
  const keys = rows.map((row) => row.idempotency_key);
  const found: Stored[] = await knex(requestTable)
    .whereIn('idempotency_key', keys)
    .select('idempotency_key', 'locator', 'commune', 'channel');
  const stored = new Map(found.map((row) => [row.idempotency_key, row]));
  return rows.map((row) => judge(row, stored.get(row.idempotency_key), inserted));
}

interface Stored {
  readonly idempotency_key: string;
  readonly locator: string;
  readonly commune: string;
  readonly channel: string;
}

/** The same line imported twice has other bytes each time, being sealed anew: its key alone says that it is known. */
function judge(row: Row, found: Stored | undefined, inserted: ReadonlySet<string>): Outcome {
  const { idempotency_key: idempotencyKey, locator } = row;
  if (!found) return { idempotencyKey, locator, outcome: 'locator-taken' };
  const isSame = found.commune === row.commune && found.channel === row.channel;
  if (!isSame) return { idempotencyKey, locator, outcome: 'key-reused' };
  const isNew = inserted.has(idempotencyKey) && found.locator === locator;
  return { idempotencyKey, locator: found.locator, outcome: isNew ? 'stored' : 'known' };
}

/** An old line that is closed stays as long as one closed today: it would be gone tonight otherwise. */
function toRow(entry: RegisterEntry, theme: string, today: string) {
  const key = getSettings().APP_KEYS[0] ?? '';
  return {
    locator: entry.locator,
    idempotency_key: entry.idempotencyKey,
    body_digest: createHmac('sha256', key).update(JSON.stringify(entry)).digest('hex'),
    commune: entry.commune,
    theme,
    profile_group: entry.profileGroup,
    language: entry.language,
    iso_week: entry.week,
    state: entry.state,
    channel: entry.channel,
    sealed_by: 'desk',
    key_id: entry.envelope.keyId,
    envelope: JSON.stringify(entry.envelope),
    auth_hash: null,
    visitor_public_key: null,
    closed_week: entry.state === 'closed' ? today : null,
  };
}
