import type { Desk, RequestSummary } from '@portal/content/schema/desk.ts';
import { isLocale, localeFacts } from '@portal/content/schema/locale.ts';
import { isNetworkDesk, unsaid } from '@portal/content/schema/request.ts';
import { useIntl } from 'react-intl';

/** The words for what the desk holds as codes. */
export function useWords() {
  const { formatMessage, formatDate, formatNumber, locale } = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `reception.${id}`, defaultMessage: id }, values);

  /** Of a desk that is no commune's; of another nothing. */
  const nameDesk = (code: string) => (isNetworkDesk(code) ? say(`desk.${code}`) : undefined);

  const nameOf = (names: Desk['names'], kind: keyof Desk['names'], code: string): string => {
    if (code === unsaid) return say('unsaid');
    return nameDesk(code) ?? names[kind][code] ?? code;
  };

  /** `2026-W47` as "semaine 47, 2026". */
  const sayWeek = (week: string) => say('week', { year: week.slice(0, 4), week: Number(week.slice(6)) });
  const sayLanguage = (code: string) => (isLocale(code) ? localeFacts[code].endonym : code);

  return {
    say,
    nameDesk,
    nameOf,
    sayWeek,
    sayLanguage,
    formatNumber,
    sayDay: (day: string) => formatDate(day, { dateStyle: 'long', timeZone: 'Africa/Casablanca' }),
    sayMoment: (at: string) =>
      formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Africa/Casablanca' }),
    language: locale,
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
    describe: (request: RequestSummary, names: Desk['names']) => ({
      locator: request.locator,
      week: sayWeek(request.week),
      commune: nameOf(names, 'commune', request.commune),
      theme: nameOf(names, 'theme', request.theme),
      profileGroup: say(`group.${request.profileGroup}`),
      language: sayLanguage(request.language),
      channel: say(`channel.${request.channel}`),
      state: say(`state.${request.state}`),
      sealedBy: say(`sealedBy.${request.sealedBy}`),
    }),
  };
}
export type Words = ReturnType<typeof useWords>;
