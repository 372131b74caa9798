import type { Locale } from '../schema/locale.ts';
import ar from './ar.json' with { type: 'json' };
import ary from './ary.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };

/** Interface words; French is the source, the other files hold exactly its keys (tests/contract/strings.test.ts). */
export type Strings = typeof fr;

export const strings: Readonly<Record<Locale, object>> = { fr, ar, ary, zgh, en };
