/** What a reader knows of a count: it is at least `low` and at most `high`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A total and all its parts, by the names of their cells: a table, a region of desks, a year of quarters. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * What a reader who adds and subtracts finds out: each equation narrows its cells until none of them does any more.
 *
 * @param known  bounds of every cell named by an equation
 */
export function findBounds(known: ReadonlyMap<string, Bounds>, equations: readonly Equation[]): Map<string, Bounds> {
  const bounds = new Map(known);
  const ofCell = indexByCell(equations);
  const waiting = new Set(equations);
  for (const equation of waiting) {
    waiting.delete(equation);
    for (const cell of narrow(equation, bounds)) {
      for (const touched of ofCell.get(cell) ?? []) waiting.add(touched);
    }
  }
  return bounds;
}

export function indexByCell(equations: readonly Equation[]): Map<string, Equation[]> {
  const index = new Map<string, Equation[]>();
  for (const equation of equations) {
    for (const cell of [equation.total, ...equation.parts]) {
      const known = index.get(cell);
      if (known) known.push(equation);
      else index.set(cell, [equation]);
    }
  }
  return index;
}

/** @returns the cells of which more is known than before */
function narrow(equation: Equation, bounds: Map<string, Bounds>): string[] {
  return [equation.total, ...equation.parts].filter((cell) => {
    const former = read(bounds, cell);
    const found = deduce(equation, cell, bounds);
    const now = { low: Math.max(former.low, found.low), high: Math.min(former.high, found.high) };
    if (now.low === former.low && now.high === former.high) return false;
    bounds.set(cell, now);
    return true;
  });
}

/** What one equation says of one of its cells, given what is known of the others. */
export function deduce({ total, parts }: Equation, cell: string, bounds: ReadonlyMap<string, Bounds>): Bounds {
  if (cell === total) return addUp(parts.map((part) => read(bounds, part)));
  const others = addUp(parts.filter((part) => part !== cell).map((part) => read(bounds, part)));
  const whole = read(bounds, total);
  return { low: whole.low - others.high, high: whole.high - others.low };
}

function addUp(parts: readonly Bounds[]): Bounds {
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  };
}

function read(bounds: ReadonlyMap<string, Bounds>, cell: string): Bounds {
  const found = bounds.get(cell);
  if (!found) throw new Error(`An equation of the figures names a cell that does not exist: ${cell}`);
  return found;
}
