import { type Figure, roundingBase } from '@portal/content/schema/figures.ts';
import { type Bounds, deduce, type Equation, findBounds, indexByCell } from './find-bounds';

/** The true count of a cell, and its figure where it is published already: that one can never be taken back. */
export interface Cell {
  readonly count: number;
  readonly published?: Figure | undefined;
}

/** How many values a masked count keeps at least for whoever computes: as many as a number in its place would leave. */
function countValuesKept({ low }: Bounds): number {
  return low < roundingBase ? roundingBase : toBounds(roundingBase).high - roundingBase + 1;
}

/** What is told of a count that nothing else could give away. */
export function toFigure(count: number): Figure {
  if (count < roundingBase) return 'few';
  return Math.round(count / roundingBase) * roundingBase;
}

/** What a figure says: 10 is 8 to 12, 5 is 5 to 7. */
export function toBounds(figure: Figure): Bounds {
  if (figure === 'few') return { low: 0, high: roundingBase - 1 };
  if (figure === 'masked') return { low: 0, high: Number.POSITIVE_INFINITY };
  const slack = (roundingBase - 1) / 2;
  return { low: Math.max(roundingBase, figure - slack), high: figure + slack };
}

/**
 * Figures from which no hidden count can be computed: a cell of few stays "none to four" whatever is added and
 * subtracted, and a masked one keeps as many values as a rounded number has. Masks as few as it can find, the smallest first. What it
 * holds against is `findBounds`; tests/figures attacks the result by other means.
 *
 * @throws Error when even masking everything would not do: then nothing may be published
 */
export function suppress(cells: ReadonlyMap<string, Cell>, equations: readonly Equation[]): Map<string, Figure> {
  const figures = new Map([...cells].map(([id, { count, published }]) => [id, published ?? toFigure(count)] as const));
  const ofCell = indexByCell(equations);
  for (;;) {
    const known = new Map([...figures].map(([id, figure]) => [id, toBounds(figure)] as const));
    const bounds = findBounds(known, equations);
    const revealed = [...figures].filter(([id, figure]) => isRevealed(figure, bounds.get(id)));
    if (revealed.length === 0) return figures;
    const masked = revealed.some(([id]) => maskBeside(id, { cells, figures, bounds, ofCell }));
    if (!masked) throw new Error('The figures cannot be published: a hidden count could be computed from them.');
  }
}

export function isRevealed(figure: Figure, bounds: Bounds | undefined): boolean {
  if (!bounds || typeof figure === 'number') return false;
  if (figure === 'few') return bounds.low > 0 || bounds.high < roundingBase - 1;
  return bounds.high - bounds.low + 1 < countValuesKept(bounds);
}

interface State {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly figures: Map<string, Figure>;
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly ofCell: ReadonlyMap<string, readonly Equation[]>;
}

/**
 * Hides one more cell of those from which this one is computed: a number before "few", a near before a far one, a small
 * before a large one, since what is left should still be worth reading. False when there is none.
 */
function maskBeside(id: string, state: State): boolean {
  const reached = followChain(id, state);
  const open = reached.filter((cell) => state.figures.get(cell) !== 'masked' && !state.cells.get(cell)?.published);
  const chosen = open.find((cell) => typeof state.figures.get(cell) === 'number') ?? open.find((cell) => cell !== id);
  if (chosen === undefined && !open.includes(id)) return false;
  state.figures.set(chosen ?? id, 'masked');
  return true;
}

/** The cells that say more of this one than its figure does, those that say more of them, and so on; nearest first. */
function followChain(id: string, { figures, bounds, ofCell }: State): string[] {
  const size = (cell: string) => bounds.get(cell)?.low ?? 0;
  const reached = new Set([id]);
  for (const cell of reached) {
    const own = toBounds(figures.get(cell) ?? 'masked');
    const telling = (ofCell.get(cell) ?? []).filter((equation) => saysMore(deduce(equation, cell, bounds), own));
    const beside = telling.flatMap(({ total, parts }) => [...parts, total]);
    for (const next of beside.toSorted((a, b) => size(a) - size(b))) reached.add(next);
  }
  return [...reached];
}

function saysMore(found: Bounds, own: Bounds): boolean {
  return found.low > own.low || found.high < own.high;
}
