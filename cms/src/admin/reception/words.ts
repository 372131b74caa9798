import { isLocale, localeFacts, relayDesk, unsaid } from '@portal/content/schema';
import { useIntl } from 'react-intl';
import type { Names, RequestSummary } from './wire';

/** The words for what a request holds as codes. */
export function useWords() {
  const { formatMessage, formatDate, locale } = useIntl();
  const say = (id: string) => formatMessage({ id: `reception.${id}`, defaultMessage: id });

  const nameOf = (names: Names, kind: keyof Names, code: string): string => {
    if (code === unsaid) return say('unsaid');
    return code === relayDesk ? say('relais') : (names[kind][code] ?? code);
  };

  return {
    say,
    direction: locale.startsWith('ar') ? ('rtl' as const) : ('ltr' as const),
    describe: (request: RequestSummary, names: Names) => ({
      reference: request.reference,
      receivedOn: formatDate(`${request.receivedOn}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'Africa/Casablanca' }),
      commune: nameOf(names, 'commune', request.commune),
      theme: nameOf(names, 'theme', request.theme),
      profile: nameOf(names, 'profile', request.profile),
      language: isLocale(request.language) ? localeFacts[request.language].endonym : request.language,
      channel: say(`channel.${request.channel}`),
      state: say(`state.${request.state}`),
    }),
  };
}
