import { isLocale, localeFacts } from '@portal/content/schema/locale.ts';
import { useIntl } from 'react-intl';

const timeZone = 'Africa/Casablanca';

export function useHomepageWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  return {
    say: (id: string, values?: Record<string, string | number>) =>
      formatMessage({ id: `homepage.${id}`, defaultMessage: id }, values),
    sayDay: (day: string) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'long', timeZone }),
    sayMonth: (day: string) => formatDate(`${day}T12:00:00Z`, { month: 'long', year: 'numeric', timeZone }),
    sayLanguage: (code: string) => (isLocale(code) ? localeFacts[code].endonym : code),
    language: locale,
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
  };
}
