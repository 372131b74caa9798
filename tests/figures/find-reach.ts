import type { Figure, PublishedFigures } from '@portal/content/schema';
import loadHighs from 'highs';
import { toRange, writeDown } from './attack.ts';

/**
 * A reader with a computer: all tables, all sums and all roundings at once, in whole people. What it finds of a cell is
 * exact: there is a register with the lowest and one with the highest number that would have been published just so.
 */
export interface Reach {
  readonly cell: string;
  readonly figure: Figure;
  /** Of all registers that fit what is published. */
  readonly low: number;
  readonly high: number;
}

type Register = readonly number[];

/** More than any office receives: a masked cell needs some end. */
const most = 100_000;
const highs = await loadHighs();

/**
 * What can be known of every hidden cell; `low` and `high` are each reached by a register that is checked here.
 *
 * @param isEnough  whether a cell that reaches from `low` to `high` need not be looked at further
 * @param exact  numbers are told as they are
 */
export function findReach(
  published: Omit<PublishedFigures, 'demo'>,
  { isEnough = isOpen, exact = false }: { isEnough?: (reach: Reach) => boolean; exact?: boolean } = {},
): Reach[] {
  const { figures, sums } = writeDown(published);
  const cells = [...figures.keys()];
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const ranges = [...figures.values()].map((figure) => toRange(figure, exact));
  const equations = sums.map((sum) => [...sum].map(([cell, factor]) => ({ index: place.get(cell) ?? -1, factor })));
  const hidden = cells.flatMap((cell, index) => (typeof figures.get(cell) === 'number' ? [] : [{ cell, index }]));
  const found = hidden.map(({ cell }) => ({
    cell,
    figure: figures.get(cell) ?? 'masked',
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  }));

  const constraints = equations.map((terms, number) => `s${number}: ${terms.map(toTerm).join(' ')} = 0`).join('\n');
  const bounds = ranges.map(({ low, high }, index) => `${low} <= c${index} <= ${Math.min(high, most)}`).join('\n');
  const general = cells.map((_, index) => `c${index}`).join(' ');

  function solve(direction: 'Maximize' | 'Minimize', wanted: readonly number[]): void {
    const objective = wanted.map((index) => `+ c${index}`).join(' ');
    const model = `${direction}\nobj: ${objective}\nSubject To\n${constraints}\nBounds\n${bounds}\nGeneral\n${general}\nEnd`;
    const { Status, Columns } = highs.solve(model);
    if (Status !== 'Optimal') throw new Error(`No register fits what is published: ${Status}`);
    const register = cells.map((_, index) => Math.round(Columns[`c${index}`]?.Primal ?? 0));
    check(register);
    hidden.forEach(({ index }, position) => {
      const reached = found[position];
      const value = register[index] ?? 0;
      if (!reached) return;
      reached.low = Math.min(reached.low, value);
      reached.high = Math.max(reached.high, value);
    });
  }

  /** Not believed but added up. */
  function check(register: Register): void {
    const fits = ranges.every(
      ({ low, high }, index) => (register[index] ?? -1) >= low && (register[index] ?? 0) <= high,
    );
    const addsUp = equations.every(
      (terms) => terms.reduce((sum, { index, factor }) => sum + factor * (register[index] ?? 0), 0) === 0,
    );
    if (!fits || !addsUp) throw new Error('The solver gave a register that does not fit what is published');
  }

  const directions = ['Maximize', 'Minimize'] as const;
  const listOpen = () =>
    hidden.flatMap(({ index }, position) => (found[position] && !isEnough(found[position]) ? [index] : []));
  // All that are left together, as long as that helps; then one by one.
  for (let open = listOpen(), before = Number.POSITIVE_INFINITY; open.length < before; open = listOpen()) {
    before = open.length;
    for (const direction of directions) if (open.length > 0) solve(direction, open);
  }
  for (const index of listOpen()) for (const direction of directions) solve(direction, [index]);
  return found;
}

/** Two registers differ in it: nobody can say its number. */
const isOpen = ({ low, high }: Reach) => low < high;

const toTerm = ({ index, factor }: { index: number; factor: number }) => `${factor < 0 ? '-' : '+'} c${index}`;
