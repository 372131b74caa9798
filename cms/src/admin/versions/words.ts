import { useIntl } from 'react-intl';

export function useHistoryWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `history.${id}`, defaultMessage: id }, values),
    formatMoment: (moment: string) =>
      formatDate(moment, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Africa/Casablanca' }),
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
