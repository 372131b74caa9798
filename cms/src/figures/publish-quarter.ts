import type { Figure, PlaceFigures, QuarterFigures } from '@portal/content/schema/figures.ts';
import { type Counts, countIn } from './counts';
import { listCategories, listCells, listTableEquations, listTables } from './list-cells';
import { type Cell, suppress } from './suppress';

/** What is told of a quarter: the region as a whole, no desk. */
export function publishQuarter(quarter: string, counts: Counts): QuarterFigures {
  const prefix = `${quarter} `;
  const names = listCells('region', counts.themes);
  const cells = new Map<string, Cell>(names.map((name) => [prefix + name, { count: countRegion(counts, name) }]));
  const figures = suppress(cells, listTableEquations(prefix, 'region', counts.themes));
  return { quarter, region: toPlaceFigures(figures, prefix, 'region', counts.themes) };
}

export function countRegion(counts: Counts, name: string): number {
  return Object.keys(counts.cells).reduce((sum, desk) => sum + countIn(counts, desk, name), 0);
}

export function toPlaceFigures(
  figures: ReadonlyMap<string, Figure>,
  prefix: string,
  place: 'region' | 'desk',
  themes: readonly string[],
): PlaceFigures {
  const read = (name: string): Figure => figures.get(prefix + name) ?? 'masked';
  const tables = listTables(place).map((table) => [
    table,
    Object.fromEntries(listCategories(table, themes).map((category) => [category, read(`${table}/${category}`)])),
  ]);
  return {
    totals: { received: read('received'), closed: read('closed'), rated: read('rated') },
    tables: Object.fromEntries(tables),
  };
}
