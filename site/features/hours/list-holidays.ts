import type { Holiday } from '@portal/content/opening-hours';
import { findToday, type Locale } from '@portal/content/schema';
import { parsePublicHolidays } from '../../../content/vocabulary/parse-public-holidays.ts';
import fixedHolidays from '../../../content/vocabulary/public-holidays.yaml?raw';
import { pickRequired } from '../../snapshot/pick-text';
import { snapshot } from '../../snapshot/read-snapshot';

const fixed = parsePublicHolidays(fixedHolidays);

/** Those of every year, and those to come that editors have entered, with a name where the language has one. */
export function listHolidays(locale: Locale, today = findToday()): Holiday[] {
  const announced = snapshot['public-holiday'].map(({ startsOn, endsOn, texts }) => {
    const name = pickRequired(texts, locale, 'name');
    return { from: startsOn, to: endsOn ?? startsOn, ...(!name.isFallback && { name: name.value }) };
  });
  return [...announced.filter(({ to }) => to >= today), ...fixed];
}
