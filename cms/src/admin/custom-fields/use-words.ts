import { useIntl } from 'react-intl';
import { toAdminLanguage } from '../edit-views/find-language';
import { sayIn } from '../say-in';
import messages from './messages.json';

/** The words of the boxes, in the language of the page. */
export function useEditingWords() {
  const language = toAdminLanguage(useIntl().locale);
  return {
    say: sayIn(messages, language),
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
  };
}
