import { useIntl } from 'react-intl';

export function useNetworkWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `network.${id}`, defaultMessage: id }, values),
    formatDay: (day: string) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'Africa/Casablanca' }),
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
    language: locale,
  };
}
