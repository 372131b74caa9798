import { isLocale, localeFacts } from '@portal/content/schema/locale.ts';
import { useIntl } from 'react-intl';

export function useExchangeWords() {
  const { formatMessage, formatNumber, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `exchange.${id}`, defaultMessage: id }, values),
    sayLanguage: (code: string) => (isLocale(code) ? localeFacts[code].endonym : code),
    formatPercent: (part: number) => formatNumber(part, { style: 'percent' }),
    language: locale,
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
