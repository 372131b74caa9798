import { type Locale, localeFacts } from '@portal/content/schema/locale.ts';
import { useIntl } from 'react-intl';
import { toAdminLanguage } from '../edit-views/find-language';
import { joinWords } from '../join-words';
import { sayIn } from '../say-in';
import messages from './messages.json';

export type TeamKey = keyof typeof messages;

/** The words of the page "Équipe". */
export function useTeamWords() {
  const language = toAdminLanguage(useIntl().locale);
  return {
    say: sayIn(messages, language),
    join: (words: readonly string[]) => joinWords(language, words),
    nameLanguage: (locale: Locale) => localeFacts[locale].endonym,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
  };
}
export type TeamWords = ReturnType<typeof useTeamWords>;

/** The sentence for a refusal of `/team`, which comes as a code. */
export function toRefusalKey(code: string): TeamKey {
  const key = `refused.${code}`;
  return isTeamKey(key) ? key : 'refused.other';
}

function isTeamKey(key: string): key is TeamKey {
  return key in messages;
}
