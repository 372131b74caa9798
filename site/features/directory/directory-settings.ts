import type { Holiday } from '@portal/content/opening-hours';
import type { ChoiceName } from './choices.ts';
import type { PositionProblem } from './find-position.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Written by DirectoryTools.astro into the page; sentences are whole, `{km}` and `{name}` stand for what is put in. */
export interface DirectorySettings {
  readonly offices: readonly OfficeFacts[];
  readonly holidays: readonly Holiday[];
  readonly labels: {
    /** By number of offices: plural forms are chosen at build time. */
    readonly counts: readonly string[];
    readonly unsureCounts: readonly string[];
    readonly noneSure: string;
    readonly none: string;
    readonly distance: string;
    readonly distanceShort: string;
    readonly locating: string;
    readonly located: string;
    readonly nearCommune: string;
    readonly ignored: string;
    readonly remove: string;
    readonly position: Readonly<Record<PositionProblem, string>>;
    readonly names: Readonly<Record<ChoiceName, string>>;
  };
}
