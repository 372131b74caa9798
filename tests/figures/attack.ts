import {
  type Figure,
  type FigureTable,
  findTotalOf,
  type PlaceFigures,
  type PublishedFigures,
} from '@portal/content/schema';

/**
 * A reader with the published tables and a pencil. Written without the code that hides: it knows the tables, that they
 * add up, and how numbers are rounded. Beside narrowing each sum it subtracts sums from each other, which the code that
 * hides does not.
 */

export interface Range {
  low: number;
  high: number;
}

/** `Σ factor × cell = 0`. */
export type Sum = ReadonlyMap<string, number>;

export interface Finding {
  readonly cell: string;
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
}

/** Everything the reader finds out about hidden cells. */
export function attack(published: Omit<PublishedFigures, 'demo'>, { subtracts = true, exact = false } = {}): Finding[] {
  const { figures, sums } = writeDown(published);
  const ranges = new Map([...figures].map(([cell, figure]) => [cell, toRange(figure, exact)]));
  narrowAll(ranges, sums);
  if (subtracts) narrowAll(ranges, [...sums, ...subtractSums(sums, figures)]);
  return [...figures].flatMap(([cell, figure]) => {
    const { low, high } = ranges.get(cell) ?? toRange(figure);
    return typeof figure === 'number' ? [] : [{ cell, figure, low, high }];
  });
}

/** The hidden cells whose number the reader now knows. */
export const findRecovered = (findings: readonly Finding[]) => findings.filter(({ low, high }) => low === high);

/** The hidden cells of which the reader knows more than was published; of a masked one, more than a rounded number says. */
export const findNarrowed = (findings: readonly Finding[]) =>
  findings.filter(({ figure, low, high }) =>
    figure === 'few' ? low > 0 || high < 4 : high - low < (low >= 5 ? 2 : 4),
  );

export function toRange(figure: Figure, exact = false): Range {
  if (figure === 'few') return { low: 0, high: 4 };
  if (figure === 'masked') return { low: 0, high: Number.POSITIVE_INFINITY };
  if (exact) return { low: figure, high: figure };
  return { low: figure === 5 ? 5 : figure - 2, high: figure + 2 };
}

/** The figures by cell, and every sum that the tables let a reader write down. */
export function writeDown({ quarters, years }: Omit<PublishedFigures, 'demo'>) {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  const addSum = (total: string, parts: readonly string[]) => {
    const known = parts.filter((part) => figures.has(part));
    if (figures.has(total) && known.length > 0)
      sums.push(new Map([[total, 1], ...known.map((part) => [part, -1] as const)]));
  };
  const addPlace = (place: string, { totals, tables }: PlaceFigures) => {
    for (const [name, figure] of Object.entries(totals)) figures.set(`${place} ${name}`, figure);
    for (const [table, cells] of Object.entries(tables)) {
      for (const [category, figure] of Object.entries(cells)) figures.set(`${place} ${table}/${category}`, figure);
    }
    for (const [table, cells] of Object.entries(tables)) {
      const parts = Object.keys(cells).map((category) => `${place} ${table}/${category}`);
      addSum(`${place} ${findTotalOf(table as FigureTable)}`, parts);
    }
  };
  for (const { quarter, region } of quarters) addPlace(quarter, region);
  for (const { year, region, desks } of years) {
    addPlace(year, region);
    for (const [desk, place] of Object.entries(desks)) addPlace(`${desk} ${year}`, place);
    const names = [...figures.keys()].filter((cell) => cell.startsWith(`${year} `)).map((cell) => cell.slice(5));
    for (const name of names) {
      addSum(
        `${year} ${name}`,
        [1, 2, 3, 4].map((number) => `${year}-Q${number} ${name}`),
      );
      addSum(
        `${year} ${name}`,
        Object.keys(desks).map((desk) => `${desk} ${year} ${name}`),
      );
    }
  }
  return { figures, sums };
}

/** Differences of any two sums that share a hidden cell: the shared cells fall out. */
function subtractSums(sums: readonly Sum[], figures: ReadonlyMap<string, Figure>): Sum[] {
  const isHidden = (cell: string) => typeof figures.get(cell) !== 'number';
  return sums.flatMap((first, index) =>
    sums.slice(index + 1).flatMap((second) => {
      const shared = [...first.keys()].find((cell) => second.has(cell) && isHidden(cell));
      if (shared === undefined) return [];
      const factor = -(first.get(shared) ?? 0) / (second.get(shared) ?? 1);
      const difference = new Map(first);
      for (const [cell, by] of second) difference.set(cell, (difference.get(cell) ?? 0) + factor * by);
      return [new Map([...difference].filter(([, by]) => by !== 0))];
    }),
  );
}

/** Until no sum says anything new. */
function narrowAll(ranges: Map<string, Range>, sums: readonly Sum[]): void {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const sum of sums) {
      for (const [cell, factor] of sum) {
        const range = ranges.get(cell);
        if (!range) continue;
        // factor × cell = −(all the others)
        let low = 0;
        let high = 0;
        for (const [other, by] of sum) {
          if (other === cell) continue;
          const { low: from, high: to } = ranges.get(other) ?? { low: 0, high: Number.POSITIVE_INFINITY };
          low += by > 0 ? by * from : by * to;
          high += by > 0 ? by * to : by * from;
        }
        const ends = [-low / factor, -high / factor].toSorted((a, b) => a - b);
        const now = {
          low: Math.max(range.low, Math.ceil(ends[0] ?? 0)),
          high: Math.min(range.high, Math.floor(ends[1] ?? 0)),
        };
        if (now.low === range.low && now.high === range.high) continue;
        ranges.set(cell, now);
        isNew = true;
      }
    }
  }
}
