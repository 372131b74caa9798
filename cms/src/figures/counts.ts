import { z } from 'zod';

const slug = z.string().max(80);
/** `channel/web`, or a total. */
const cell = z.string().max(120);

/**
 * The true counts of one quarter, kept as they were when it was published: the year is their sum, so that a request
 * that comes in late, changes hands or is deleted never changes what a reader can compare.
 */
export const countsSchema = z.strictObject({
  /** The desks that were open: of any other nothing is told, not even that it is few. */
  desks: z.array(slug),
  /** Of the guide at that time, and what requests still named. */
  themes: z.array(slug),
  /** By desk and cell; a cell that is absent is zero. */
  cells: z.record(slug, z.record(cell, z.number().int().min(0))),
});
export type Counts = z.infer<typeof countsSchema>;

export function countIn(counts: Counts, desk: string, name: string): number {
  return counts.cells[desk]?.[name] ?? 0;
}

export function addTo(counts: Counts, desk: string, name: string, by: number): void {
  const ofDesk = counts.cells[desk] ?? {};
  ofDesk[name] = (ofDesk[name] ?? 0) + by;
  counts.cells[desk] = ofDesk;
}
