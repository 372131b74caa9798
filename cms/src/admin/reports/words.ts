import { useIntl } from 'react-intl';

export function useReportWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string) => formatMessage({ id: `reports.${id}`, defaultMessage: id }),
    formatDay: (day: string) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'Africa/Casablanca' }),
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
