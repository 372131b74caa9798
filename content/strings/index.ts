import type { Locale } from '../schema/locale.ts';
import { ar } from './ar/index.ts';
import { ary } from './ary/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { zgh } from './zgh/index.ts';

export { setFrenchSpaces } from './set-french-spaces.ts';

/** Interface words, one file an area; French is the source, the others hold exactly its keys (tests/contract/strings.test.ts). */
export type Strings = typeof fr;

export const strings: Readonly<Record<Locale, object>> = { fr, ar, ary, zgh, en };
