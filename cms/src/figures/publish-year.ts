import type { Figure, QuarterFigures, YearFigures } from '@portal/content/schema/figures.ts';
import { type Counts, countIn } from './counts';
import type { Equation } from './find-bounds';
import { listCells, listTableEquations } from './list-cells';
import { countRegion, toPlaceFigures } from './publish-quarter';
import { type Cell, suppress } from './suppress';

export interface CountedQuarter {
  readonly counts: Counts;
  readonly published: QuarterFigures;
}

/**
 * The year of the region and of each desk. A reader holds it against the quarters, which are published and stay: so
 * all of it is made safe together, and only what is new can be masked.
 */
export function publishYear(year: string, quarters: readonly CountedQuarter[]): YearFigures {
  const themes = unite(quarters.map(({ counts }) => counts.themes));
  const desks = unite(quarters.map(({ counts }) => counts.desks));
  const cells = new Map<string, Cell>();
  const equations: Equation[] = [];
  const regionCells = listCells('region', themes);
  const deskCells = new Set(listCells('desk', themes));

  for (const { counts, published } of quarters) {
    const prefix = toPrefix(published.quarter);
    for (const name of listCells('region', counts.themes)) {
      cells.set(prefix + name, { count: countRegion(counts, name), published: findFigure(published, name) });
    }
    equations.push(...listTableEquations(prefix, 'region', counts.themes));
  }
  for (const name of regionCells) {
    const total = toPrefix('region') + name;
    cells.set(total, { count: sum(quarters.map(({ counts }) => countRegion(counts, name))) });
    const ofQuarters = quarters.map(({ published }) => toPrefix(published.quarter) + name);
    equations.push({ total, parts: ofQuarters.filter((cell) => cells.has(cell)) });
    if (!deskCells.has(name)) continue;
    for (const desk of desks) {
      cells.set(toPrefix(desk) + name, { count: sum(quarters.map(({ counts }) => countIn(counts, desk, name))) });
    }
    equations.push({ total, parts: desks.map((desk) => toPrefix(desk) + name) });
  }
  equations.push(...listTableEquations(toPrefix('region'), 'region', themes));
  for (const desk of desks) equations.push(...listTableEquations(toPrefix(desk), 'desk', themes));

  const figures = suppress(cells, equations);
  const toDesk = (desk: string) => [desk, toPlaceFigures(figures, toPrefix(desk), 'desk', themes)] as const;
  return {
    year,
    region: toPlaceFigures(figures, toPrefix('region'), 'region', themes),
    desks: Object.fromEntries(desks.map(toDesk)),
  };
}

const toPrefix = (place: string) => `${place} `;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const unite = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].toSorted();

function findFigure({ region }: QuarterFigures, name: string): Figure {
  const [table = '', category = ''] = name.split('/');
  const { totals, tables }: { totals: Record<string, Figure>; tables: Record<string, Record<string, Figure>> } = region;
  const figure = category === '' ? totals[table] : tables[table]?.[category];
  if (figure === undefined) throw new Error(`The figures of a quarter lack "${name}", which the year is made of.`);
  return figure;
}
