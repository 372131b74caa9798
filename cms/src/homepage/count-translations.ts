import { locales, sourceLocale, type Waiting } from '@portal/content/schema';
import type { Reach } from '../accounts/find-reach';
import { listPartStates } from '../translations/list-part-states';
import type { Drafts } from '../translations/read-drafts';

const counted = ['missing', 'outdated', 'draft'] as const;

/** Records, not parts: what an officer opens one after the other. */
export function countTranslations(drafts: readonly Drafts[], reach: Reach): Waiting['translations'] {
  const translatable = drafts.map((draft) => ({
    draft,
    locales: new Set(reach.listLocales(draft.kind, draft.texts[sourceLocale])),
  }));
  return locales.flatMap((locale) => {
    if (locale === sourceLocale) return [];
    const own = translatable.filter((entry) => entry.locales.has(locale));
    if (own.length === 0) return [];
    const states = own.map(({ draft }) => new Set(listPartStates(draft, locale).map(({ state }) => state)));
    const counts = counted.map((state) => [state, states.filter((found) => found.has(state)).length] as const);
    return [{ locale, total: own.length, missing: 0, outdated: 0, draft: 0, ...Object.fromEntries(counts) }];
  });
}
