import { useIntl } from 'react-intl';
import { toAdminLanguage } from '../edit-views/find-language';
import messages from './messages.json';

export type EditingKey = keyof typeof messages;

/** The words of the boxes, in the language of the page. */
export function useEditingWords() {
  const { locale } = useIntl();
  const language = toAdminLanguage(locale);
  const say = (key: EditingKey, values: Readonly<Record<string, string | number>> = {}): string =>
    messages[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { say, language, direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const) };
}
