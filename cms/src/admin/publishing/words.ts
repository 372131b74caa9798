import { useIntl } from 'react-intl';

export function usePublishingWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  const direction = locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const);

  /** `14:32` today, with the day otherwise; in Morocco's time, in the digits used there. */
  const formatMoment = (moment: string) => {
    const zone = { timeZone: 'Africa/Casablanca', numberingSystem: 'latn' } as const;
    const isToday =
      formatDate(moment, { ...zone, dateStyle: 'short' }) === formatDate(new Date(), { ...zone, dateStyle: 'short' });
    return formatDate(moment, { ...zone, timeStyle: 'short', ...(isToday ? {} : { dateStyle: 'medium' }) });
  };

  return {
    say: (id: string, values: Record<string, string | number> = {}) =>
      formatMessage({ id: `publishing.${id}`, defaultMessage: id }, values),
    formatMoment,
    direction,
  };
}
