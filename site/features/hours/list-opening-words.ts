import type { OpeningWords } from '@portal/content/opening-hours';
import { type Locale, localeFacts } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate';

/** The sentences of one language with their placeholders, for the script of the page. */
export function listOpeningWords(locale: Locale): OpeningWords {
  const t = createTranslate(locale);
  const raw = { returnObjects: true, skipInterpolation: true } as const;
  return {
    now: t('hours.now', raw),
    why: t('hours.why', raw),
    day: t('hours.day', raw),
    months: Array.from({ length: 12 }, (_, month) => formatMonth(locale, month)),
  };
}

function formatMonth(locale: Locale, month: number): string {
  const format = new Intl.DateTimeFormat([...localeFacts[locale].intl], { month: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(2027, month, 1)));
}
