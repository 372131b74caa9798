import type { Locale } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';

/** The sentences that the script and the server choose from, flat: `{ "states.new": "…", "week": "…" }`. */
export function listFollowUpWords(locale: Locale): Record<string, string> {
  const t = createTranslate(locale);
  const groups = {
    states: t('followUp.states', { returnObjects: true }),
    explained: t('followUp.explained', { returnObjects: true }),
    authors: t('followUp.authors', { returnObjects: true }),
    message: t('followUp.errors', { returnObjects: true }),
    refused: t('followUp.refused', { returnObjects: true }),
    hints: {
      empty: t('followUp.hints.empty'),
      letters: t('followUp.hints.letters', { characters: '{{characters}}' }),
      length: t('followUp.hints.length', { typed: '{{typed}}', expected: '{{expected}}' }),
    },
  };
  const grouped = Object.entries(groups).flatMap(([group, words]) =>
    Object.entries(words).map(([name, text]) => [`${group}.${name}`, text]),
  );
  return {
    ...Object.fromEntries(grouped),
    week: t('followUp.week'),
    unreadable: t('followUp.unreadable'),
    organisation: t('followUp.organisation'),
  };
}
