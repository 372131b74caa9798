import { answerBands } from '@portal/content/schema/figures.ts';
import { findToday } from '@portal/content/schema/find-today.ts';
import { locales } from '@portal/content/schema/locale.ts';
import { profileGroups, relayDesk } from '@portal/content/schema/request.ts';
import { ratingAnswers, ratingQuestions } from '@portal/content/schema/satisfaction.ts';
import { requestChannels } from '@portal/content/schema/sealed-request.ts';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { addTo, type Counts } from './counts';
import { listThemes } from './list-themes';
import { keepQuarter, listPeriods } from './published-periods';
import { findQuarterOfDay, listFinishedQuarters, shiftQuarter } from './quarters';

/** People who come to all desks in an invented quarter: from so many on, and some more. */
const people = { least: 150, more: 110 } as const;

/**
 * Invented counts from the beginning of last year on, for a portal that somebody tries out: its pages say so, and
 * outside of a demonstration these rows are neither read nor published.
 */
export async function ensureDemoFigures(strapi: Core.Strapi): Promise<void> {
  if (!getSettings().PORTAL_DEMO) return;
  const knex = strapi.db.connection;
  if ((await listPeriods(knex, true)).length > 0) return;
  const communes = await strapi.db.query('api::commune.commune').findMany({ select: ['slug'], orderBy: 'slug' });
  const desks = [...new Set([...communes.map(({ slug }: { slug: string }) => slug), relayDesk])];
  const themes = await listThemes(strapi);
  const thisYear = findQuarterOfDay(findToday()).slice(0, 4);
  for (const quarter of listFinishedQuarters(shiftQuarter(`${thisYear}-Q1`, -4))) {
    await keepQuarter(knex, true, quarter, inventCounts(quarter, desks, themes));
  }
}

/** The same for the same quarter everywhere: a demonstration that changes between two starts confuses. */
export function inventCounts(quarter: string, desks: readonly string[], themes: readonly string[]): Counts {
  const draw = createDraw(quarter);
  /** The first of a list far more often than the last, as it is with people. */
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(draw() ** 2 * values.length)] as Value;
  const counts: Counts = { desks: [...desks], themes: [...themes], cells: {} };
  const all = people.least + Math.floor(draw() * people.more);
  for (let person = 0; person < all; person += 1) {
    // A few desks have most of the visits, and some next to none.
    const rank = Math.floor(-Math.log(1 - draw()) * 3);
    const desk = desks[Math.min(rank, desks.length - 1)] as string;
    const channel = pick(requestChannels);
    const cells = ['received', `channel/${channel}`, `theme/${pick(themes)}`, `profile/${pick(profileGroups)}`];
    cells.push(`language/${pick(locales)}`);
    if (channel === 'web') cells.push(`answered/${pick(answerBands)}`);
    if (draw() < 0.7) cells.push('closed');
    if (draw() < 0.3) {
      cells.push('rated', ...ratingQuestions.map((question) => `rating-${question}/${pick(ratingAnswers)}`));
    }
    for (const cell of cells) addTo(counts, desk, cell, 1);
  }
  return counts;
}

/** Numbers from 0 to 1 that follow from a text (mulberry32): chance that can be repeated. */
function createDraw(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
