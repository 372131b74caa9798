import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { readCode } from '../database/read-fault';
import { keyTable } from '../intake/tables';
import { countQuarter } from './count-quarter';
import { deleteOldRatingKeys } from './count-rating';
import { listThemes } from './list-themes';
import { keepQuarter, keepYear, listPeriods } from './published-periods';
import { findQuarterOfDay, listFinishedQuarters } from './quarters';

/** Every night, after the intake's own care, and at each start. */
export async function scheduleFigures(strapi: Core.Strapi): Promise<void> {
  strapi.cron.add({
    'portal-figures': {
      task: () => freezeQuietly(strapi),
      options: { rule: '0 47 3 * * *', tz: 'Africa/Casablanca' },
    },
  });
  await freezeQuietly(strapi);
}

/** Figures that fail must not keep the portal from starting; until they are mended nothing new is published. */
async function freezeQuietly(strapi: Core.Strapi): Promise<void> {
  try {
    const periods = await freezeFigures(strapi);
    if (periods.length > 0) strapi.log.info(`Figures: ${periods.join(', ')} will be published with the next build.`);
    await deleteOldRatingKeys(strapi.db.connection);
  } catch (error) {
    strapi.log.error(`Figures ALARM: the quarter could not be counted, nothing was published (${readCode(error)}).`);
  }
}

/**
 * Counts and publishes what is finished and not published yet. A year follows its fourth quarter.
 *
 * @returns the new periods
 */
export async function freezeFigures(strapi: Core.Strapi, now = new Date()): Promise<string[]> {
  const knex: Knex = strapi.db.connection;
  const demo = getSettings().PORTAL_DEMO;
  const known = new Set(await listPeriods(knex, demo));
  const added: string[] = [];
  const first = await findFirstQuarter(knex, demo);
  for (const quarter of first ? listFinishedQuarters(first, now) : []) {
    if (known.has(quarter)) continue;
    const counts = await countQuarter(knex, { quarter, demo, themes: await listThemes(strapi) });
    await keepQuarter(knex, demo, quarter, counts);
    known.add(quarter);
    added.push(quarter);
  }
  for (const quarter of [...known].filter((period) => period.endsWith('-Q4'))) {
    const year = quarter.slice(0, 4);
    if (known.has(year)) continue;
    await keepYear(knex, demo, year);
    added.push(year);
  }
  return added;
}

/** That of the first desk. Older lines of a register that was taken over are one office's, and no region's. */
async function findFirstQuarter(knex: Knex, demo: boolean): Promise<string | undefined> {
  const key = await knex(keyTable).where({ demo }).min('created_on as day').first();
  const day = z.string().safeParse(key?.['day']);
  return day.success ? findQuarterOfDay(day.data) : undefined;
}
