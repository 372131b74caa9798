import type { OpeningWords } from '@portal/content/opening-hours';
import { localeFacts } from '@portal/content/schema/locale.ts';
import { strings } from '@portal/content/strings';
import type { AdminLanguage } from '../../edit-views/find-language';

/** The same strings as the page's (`site/features/hours/list-opening-words.ts`), of the three languages of the admin. */
export function readOpeningWords(language: AdminLanguage): OpeningWords {
  const { hours } = strings[language] as { hours: Omit<OpeningWords, 'months'> };
  const format = new Intl.DateTimeFormat([...localeFacts[language].intl], { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2027, month, 1))));
  return { ...hours, months };
}
