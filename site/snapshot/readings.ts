import type { Snapshot } from '@portal/content/schema';

/**
 * Hears what of the content is read, where somebody wants to know (site/publish/reuse-pages). The names: `office` (which
 * offices there are, in their order), `office/agadir#hours`, `office/agadir#texts.ar`, `office/agadir#*` (which fields),
 * `office/*#hours` (the hours of all of them).
 */
export interface Readings {
  readonly note: (read: string) => void;
  /** Reads within are nobody's: what is found with them notes for itself what it is asked. */
  readonly unnoticed: <Result>(read: () => Result) => Result;
  /** The content as the pages get it. */
  readonly hold: (snapshot: Snapshot) => void;
}

/** Pages are bundled and the build is not: they meet in the one place both see. */
const place = Symbol.for('portal.readings');
const shared = globalThis as { [place]?: Readings | undefined };

export function findReadings(): Readings | undefined {
  return shared[place];
}

export function setReadings(readings: Readings | undefined): void {
  shared[place] = readings;
}
