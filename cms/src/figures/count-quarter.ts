import { answerBands } from '@portal/content/schema/figures.ts';
import type { Knex } from 'knex';
import { z } from 'zod';
import { figureTable, keyTable, ratingTable, requestTable } from '../intake/tables';
import { addTo, type Counts } from './counts';
import { findQuarterOfDay, findQuarterOfWeek } from './quarters';
import { selectAnswerWeek, selectDemo, toAnswerBand } from './request-facts';

const factsSchema = z.object({
  commune: z.string(),
  theme: z.string(),
  profile_group: z.string(),
  language: z.string(),
  channel: z.string(),
  iso_week: z.string(),
  closed_week: z.string().nullable(),
  demo: z.coerce.boolean(),
});
const liveSchema = factsSchema.extend({ answer_week: z.string().nullable() });
const goneSchema = factsSchema.extend({ answered: z.enum(answerBands), count: z.coerce.number() });
type Row = z.infer<typeof goneSchema>;

const ratingSchema = z.object({
  iso_week: z.string(),
  commune: z.string(),
  question: z.string(),
  answer: z.string(),
  count: z.coerce.number(),
});
const facts = Object.keys(factsSchema.omit({ demo: true }).shape);

export interface Wanted {
  readonly quarter: string;
  /** A demonstration counts all there is; outside of one nothing that was made for it counts. */
  readonly demo: boolean;
  /** Slugs of the guide. */
  readonly themes: readonly string[];
}

/** The true counts of a quarter: requests that are still there, those of which only a count is left, and ratings. */
export async function countQuarter(knex: Knex, { quarter, demo, themes }: Wanted): Promise<Counts> {
  const rows = (await readRows(knex, quarter)).filter((row) => demo || !row.demo);
  const counts: Counts = { desks: [], themes: [], cells: {} };
  for (const row of rows) countRow(counts, row, quarter);
  for (const { commune, question, answer, count } of await readRatings(knex, quarter, demo)) {
    addTo(counts, commune, question === 'rated' ? 'rated' : `rating-${question}/${answer}`, count);
  }
  const opened = await listOpenedDesks(knex, quarter, demo);
  const seen = rows.filter(({ iso_week }) => findQuarterOfWeek(iso_week) === quarter).map(({ theme }) => theme);
  return {
    desks: [...new Set([...opened, ...Object.keys(counts.cells)])].toSorted(),
    themes: [...new Set([...themes, ...seen])].toSorted(),
    cells: counts.cells,
  };
}

function countRow(counts: Counts, row: Row, quarter: string): void {
  if (row.closed_week !== null && findQuarterOfWeek(row.closed_week) === quarter) {
    addTo(counts, row.commune, 'closed', row.count);
  }
  if (findQuarterOfWeek(row.iso_week) !== quarter) return;
  const cells = ['received', `channel/${row.channel}`, `theme/${row.theme}`];
  cells.push(`profile/${row.profile_group}`, `language/${row.language}`);
  if (row.channel === 'web') cells.push(`answered/${row.answered}`);
  for (const cell of cells) addTo(counts, row.commune, cell, row.count);
}

/** Of the whole year: a week is sorted into its quarter afterwards. */
async function readRows(knex: Knex, quarter: string): Promise<Row[]> {
  const year = `${quarter.slice(0, 4)}-W%`;
  const ofYear = (query: Knex.QueryBuilder) =>
    query.where((row) => row.where('iso_week', 'like', year).orWhere('closed_week', 'like', year));
  const live = await ofYear(knex(requestTable).select(...facts, selectAnswerWeek(knex), selectDemo(knex)));
  const gone = await ofYear(knex(figureTable).select(...facts, 'demo', 'answered', 'count'));
  return [
    ...z
      .array(liveSchema)
      .parse(live)
      .map(({ answer_week, ...row }) => ({ ...row, answered: toAnswerBand(row.iso_week, answer_week), count: 1 })),
    ...z.array(goneSchema).parse(gone),
  ];
}

async function readRatings(knex: Knex, quarter: string, demo: boolean) {
  const query = knex(ratingTable).where('iso_week', 'like', `${quarter.slice(0, 4)}-W%`);
  if (!demo) query.where({ demo: false });
  const rows = z.array(ratingSchema).parse(await query.select(Object.keys(ratingSchema.shape)));
  return rows.filter(({ iso_week }) => findQuarterOfWeek(iso_week) === quarter);
}

async function listOpenedDesks(knex: Knex, quarter: string, demo: boolean): Promise<string[]> {
  const query = knex(keyTable).whereIn('state', ['active', 'retired']);
  if (!demo) query.where({ demo: false });
  const keys: { commune: string; created_on: string }[] = await query.select('commune', 'created_on');
  return keys.filter(({ created_on: day }) => findQuarterOfDay(day) <= quarter).map(({ commune }) => commune);
}
