import {
  type PublishedFigures,
  publishedFiguresSchema,
  type QuarterFigures,
  quarterFiguresSchema,
  type YearFigures,
} from '@portal/content/schema/figures.ts';
import type { Knex } from 'knex';
import { z } from 'zod';
import { publishedTable } from '../intake/tables';
import { type Counts, countsSchema } from './counts';
import { publishQuarter } from './publish-quarter';
import { type CountedQuarter, publishYear } from './publish-year';

const rowSchema = z.object({ period: z.string(), counts: z.string().nullable(), figures: z.string() });

/**
 * Publishes a quarter, and the year with its last one. Each is one INSERT under a primary key: of two programs that
 * count at once one is believed, and what is published is never written again.
 */
export async function keepQuarter(knex: Knex, demo: boolean, quarter: string, counts: Counts): Promise<void> {
  const published = publishQuarter(quarter, counts);
  await insert(knex, { period: quarter, demo, counts: JSON.stringify(counts), figures: JSON.stringify(published) });
}

export async function keepYear(knex: Knex, demo: boolean, year: string): Promise<void> {
  const published = publishYear(year, await readQuarters(knex, demo, year));
  await insert(knex, { period: year, demo, counts: null, figures: JSON.stringify(published) });
}

async function insert(knex: Knex, row: { period: string; demo: boolean; counts: string | null; figures: string }) {
  await knex(publishedTable).insert(row).onConflict(['period', 'demo']).ignore();
}

export async function listPeriods(knex: Knex, demo: boolean): Promise<string[]> {
  const rows: { period: string }[] = await knex(publishedTable).where({ demo }).orderBy('period').select('period');
  return rows.map(({ period }) => period);
}

async function readQuarters(knex: Knex, demo: boolean, year: string): Promise<CountedQuarter[]> {
  const rows = await knex(publishedTable)
    .where({ demo })
    .where('period', 'like', `${year}-Q%`)
    .orderBy('period')
    .select(Object.keys(rowSchema.shape));
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ counts, figures }) => ({
      counts: countsSchema.parse(JSON.parse(counts ?? '')),
      published: quarterFiguresSchema.parse(JSON.parse(figures)),
    }));
}

/** All that ever leaves Strapi: what was made safe when it was published. The counts are not even read. */
export async function readPublished(knex: Knex, demo: boolean): Promise<PublishedFigures> {
  const rows: { period: string; figures: string }[] = await knex(publishedTable)
    .where({ demo })
    .orderBy('period')
    .select('period', 'figures');
  const quarters: QuarterFigures[] = [];
  const years: YearFigures[] = [];
  for (const { period, figures } of rows) {
    if (period.includes('Q')) quarters.push(JSON.parse(figures));
    else years.push(JSON.parse(figures));
  }
  return publishedFiguresSchema.parse({ demo, quarters, years });
}
