import { isLocale, localeFacts } from '@portal/content/schema/locale.ts';
import { useIntl } from 'react-intl';

export function useTranslationWords() {
  const { formatMessage, formatDate, formatNumber, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `translations.${id}`, defaultMessage: id }, values),
    sayDay: (day: string) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'long', timeZone: 'Africa/Casablanca' }),
    sayLanguage: (code: string) => (isLocale(code) ? localeFacts[code].endonym : code),
    directionOf: (code: string) => (isLocale(code) ? localeFacts[code].direction : 'ltr'),
    formatNumber,
    formatPercent: (part: number) => formatNumber(part, { style: 'percent' }),
    language: locale,
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
