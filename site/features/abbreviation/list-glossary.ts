import { type Locale, locales } from '@portal/content/schema';
import { type Picked, pickRequired } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';
import type { GlossaryEntry } from './split-abbreviations.ts';

/** An expansion may be in another language than the text: the language of each is kept. */
export interface LocalEntry extends GlossaryEntry {
  readonly picked: Picked<string>;
}

const glossaries = new Map(locales.map((locale) => [locale, toGlossary(locale)]));

export function listGlossary(locale: Locale): ReadonlyMap<string, LocalEntry> {
  return glossaries.get(locale) ?? new Map();
}

function toGlossary(locale: Locale): ReadonlyMap<string, LocalEntry> {
  return new Map(
    snapshot.abbreviation.map(({ acronym, texts }) => {
      const picked = pickRequired(texts, locale, 'expansion');
      return [acronym, { acronym, expansion: picked.value, picked }];
    }),
  );
}
