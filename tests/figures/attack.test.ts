import { type Figure, type PlaceFigures, type PublishedFigures, publishedFiguresSchema } from '@portal/content/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTo, type Counts } from '../../cms/src/figures/counts.ts';
import { listCells } from '../../cms/src/figures/list-cells.ts';
import { countRegion, publishQuarter, toPlaceFigures } from '../../cms/src/figures/publish-quarter.ts';
import { publishYear } from '../../cms/src/figures/publish-year.ts';
import { toFigure } from '../../cms/src/figures/suppress.ts';
import { attack, findNarrowed, findRecovered } from './attack.ts';
import { findReach } from './find-reach.ts';
import { registers } from './random-register.ts';

type Tables = Omit<PublishedFigures, 'demo'>;

/** As the portal publishes: quarter after quarter, then the year. What a reader has after each of these days. */
function publishAll(counted: readonly Counts[]): Tables[] {
  const quarters = counted.map((counts, index) => {
    return { counts, published: publishQuarter(`2027-Q${index + 1}`, counts) };
  });
  const days = quarters.map((_, index) => ({
    quarters: quarters.slice(0, index + 1).map(({ published }) => published),
    years: [],
  }));
  return [...days, { quarters: days.at(-1)?.quarters ?? [], years: [publishYear('2027', quarters)] }];
}

/** A weaker portal, which looks at each number alone. */
function publishCarelessly(counts: Counts, toTold: (count: number) => Figure): Tables {
  const figures = listCells('region', counts.themes).map((name) => [name, toTold(countRegion(counts, name))] as const);
  const region: PlaceFigures = toPlaceFigures(new Map(figures), '', 'region', counts.themes);
  return { quarters: [{ quarter: '2027-Q1', region }], years: [] };
}

const hidesSmallOnly = (count: number): Figure => (count < 5 ? 'few' : count);

describe('whoever adds and subtracts what is published', () => {
  test('recovers no hidden count, on no day, and learns no more of a small one than that it is small', () => {
    fc.assert(
      fc.property(registers, (counted) => {
        for (const day of publishAll(counted)) {
          expect(publishedFiguresSchema.safeParse({ demo: false, ...day }).success).toBe(true);
          expect(findRecovered(attack(day))).toEqual([]);
          expect(findNarrowed(attack(day, { subtracts: false }))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('cannot settle a hidden count with all tables and sums at once: another register would be published just so', () => {
    fc.assert(
      fc.property(registers, (counted) => {
        const told = publishAll(counted).at(-1);
        expect(findRecovered(told ? findReach(told) : [])).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  test('settles hidden counts with a solver where small numbers are hidden and the others told as they are', () => {
    const [first] = fc.sample(registers, { numRuns: 1, seed: 1 })[0] ?? [];
    if (!first) throw new Error('The register is empty');
    const told = publishCarelessly(first, hidesSmallOnly);
    expect(findRecovered(findReach(told, { exact: true })).length).toBeGreaterThan(0);
  });

  test('is never told a wrong number', () => {
    fc.assert(
      fc.property(registers, (counted) => {
        counted.forEach((counts, index) => {
          const { region } = publishQuarter(`2027-Q${index + 1}`, counts);
          const count = countRegion(counts, 'received');
          const { received } = region.totals;
          if (typeof received === 'number') expect(Math.abs(received - count)).toBeLessThanOrEqual(2);
          if (received === 'few') expect(count).toBeLessThan(5);
        });
      }),
    );
  });

  test('does recover counts of a portal that hides small numbers and tells the others as they are', () => {
    const findings = sample((counts) =>
      findRecovered(attack(publishCarelessly(counts, hidesSmallOnly), { exact: true })),
    );
    expect(findings.length).toBeGreaterThan(0);
  });

  test('does learn more than was meant of a portal that rounds but masks nothing', () => {
    const findings = sample((counts) => findNarrowed(attack(publishCarelessly(counts, toFigure))));
    expect(findings.length).toBeGreaterThan(0);
  });

  test('does recover who came between two publications of one quarter, where it is told anew', () => {
    const [before] = fc.sample(registers, { numRuns: 1, seed: 7 })[0] ?? [];
    if (!before) throw new Error('The register is empty');
    const after = structuredClone(before);
    for (const cell of ['received', 'theme/health']) addTo(after, 'agadir', cell, 2);
    const told = [before, after].map(
      (counts) => publishCarelessly(counts, (count) => count).quarters[0]?.region.tables.theme,
    );
    expect(Number(told[1]?.['health']) - Number(told[0]?.['health'])).toBe(2);
    // Which is why a quarter is counted once, and the year is the sum of what was counted then.
    const published = publishQuarter('2027-Q1', before);
    const late = publishYear('2027', [{ counts: before, published }]);
    expect(findRecovered(attack({ quarters: [published], years: [late] }))).toEqual([]);
  });
});

function sample<Finding>(find: (counts: Counts) => Finding[]): Finding[] {
  return fc.sample(registers, { numRuns: 40, seed: 1 }).flatMap((counted) => counted.flatMap(find));
}
