import { useIntl } from 'react-intl';

export function useLinkWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `links.${id}`, defaultMessage: id }, values),
    formatDay: (moment: string) => formatDate(moment, { dateStyle: 'medium', timeZone: 'Africa/Casablanca' }),
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
