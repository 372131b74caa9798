import {
  answerBands,
  type FigureTable,
  figureTables,
  figureTotals,
  findTotalOf,
} from '@portal/content/schema/figures.ts';
import { locales } from '@portal/content/schema/locale.ts';
import { profileGroups } from '@portal/content/schema/request.ts';
import { ratingAnswers } from '@portal/content/schema/satisfaction.ts';
import { requestChannels } from '@portal/content/schema/sealed-request.ts';
import type { Equation } from './find-bounds';

/** How fast one officer answers is not published: an office is often one person. */
const ofRegionOnly: readonly FigureTable[] = ['answered'];

export function listTables(place: 'region' | 'desk'): FigureTable[] {
  return figureTables.filter((table) => place === 'region' || !ofRegionOnly.includes(table));
}

export function listCategories(table: FigureTable, themes: readonly string[]): readonly string[] {
  if (table === 'channel') return requestChannels;
  if (table === 'theme') return themes;
  if (table === 'profile') return profileGroups;
  if (table === 'language') return locales;
  return table === 'answered' ? answerBands : ratingAnswers;
}

/** Names of all cells of one place: its totals, then `table/category`. */
export function listCells(place: 'region' | 'desk', themes: readonly string[]): string[] {
  const cells = listTables(place).flatMap((table) =>
    listCategories(table, themes).map((category) => `${table}/${category}`),
  );
  return [...figureTotals, ...cells];
}

/** Each table adds up to its total. @param prefix  of the place, before the name of a cell */
export function listTableEquations(prefix: string, place: 'region' | 'desk', themes: readonly string[]): Equation[] {
  return listTables(place).map((table) => ({
    total: prefix + findTotalOf(table),
    parts: listCategories(table, themes).map((category) => `${prefix}${table}/${category}`),
  }));
}
