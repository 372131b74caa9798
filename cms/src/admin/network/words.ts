import { useIntl } from 'react-intl';
import { toAdminLanguage } from '../edit-views/find-language';
import { joinWords } from '../join-words';

export function useNetworkWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `network.${id}`, defaultMessage: id }, values),
    formatDay: (day: string) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'Africa/Casablanca' }),
    join: (words: readonly string[]) => joinWords(toAdminLanguage(locale), words),
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
    language: locale,
  };
}
