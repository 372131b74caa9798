import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldName } from './fold-name.ts';

export interface GivenNames {
  /** Folded; in Latin or Arabic letters. */
  readonly known: ReadonlySet<string>;
  /** Folded; only a name when written with a capital. */
  readonly capitalised: ReadonlySet<string>;
}

const file = new URL('../vocabulary/given-names.yaml', import.meta.url);
const fileSchema = z.strictObject({ latin: z.string(), capitalised: z.string(), arabic: z.string() });

export function readGivenNames(): GivenNames {
  const { latin, capitalised, arabic } = fileSchema.parse(parse(readFileSync(file, 'utf8')));
  return { known: toSet(`${latin} ${arabic}`), capitalised: toSet(capitalised) };
}

function toSet(names: string): Set<string> {
  return new Set(names.split(/\s+/).filter(Boolean).map(foldName));
}
