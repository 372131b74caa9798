import type { Commune, Locale } from '@portal/content/schema';
import { formatNumber } from '../../i18n/format.ts';
import { createTranslate } from '../../i18n/translate.ts';

/** The census figures of a commune, in words and in the reader's numbers. */
export function listFigures(commune: Commune, locale: Locale): { label: string; value: string }[] {
  const t = createTranslate(locale);
  const number = (value: number) => formatNumber(locale, value);
  return [
    { label: t('territories.population2014'), value: number(commune.population2014) },
    { label: t('territories.population2024'), value: number(commune.population2024) },
    {
      label: t('territories.growth'),
      value: formatNumber(locale, commune.population2024 / commune.population2014 - 1, {
        style: 'percent',
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      }),
    },
    { label: t('territories.foreign2024'), value: number(commune.foreignResidents2024) },
    { label: t('territories.households2024'), value: number(commune.households2024) },
    { label: t('territories.area'), value: t('territories.areaValue', { value: number(commune.areaKm2) }) },
  ];
}
