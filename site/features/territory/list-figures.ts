import type { Commune, Locale, Province } from '@portal/content/schema';
import { formatNumber } from '../../i18n/format.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { findDensity, findGrowth, formatGrowth } from './territory-columns.ts';

export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** The census figures of a commune, in words and in the reader's numbers; its inhabitants stand in the chart. */
export function listFigures(commune: Commune, locale: Locale): Figure[] {
  const t = createTranslate(locale);
  const density = formatNumber(locale, findDensity(commune), { maximumFractionDigits: 0 });
  return [
    { label: t('territories.growth'), value: formatGrowth(locale, findGrowth(commune)) },
    { label: t('territories.foreign2024'), value: formatNumber(locale, commune.foreignResidents2024) },
    { label: t('territories.households2024'), value: formatNumber(locale, commune.households2024) },
    {
      label: t('territories.area'),
      value: t('territories.areaValue', { value: formatNumber(locale, commune.areaKm2) }),
    },
    { label: t('territories.densityUnit'), value: density },
  ];
}

/** Those of the region that a source gives. */
export function listRegionFigures(region: Province, offices: number, locale: Locale): Figure[] {
  const t = createTranslate(locale);
  const { population2014, population2024, households2024, communes } = region;
  const growth =
    population2014 !== undefined && population2024 !== undefined
      ? [
          {
            label: t('territories.growth'),
            value: formatGrowth(locale, findGrowth({ population2014, population2024 })),
          },
        ]
      : [];
  const count = (label: string, value: number | undefined): Figure[] =>
    value === undefined ? [] : [{ label, value: formatNumber(locale, value) }];
  return [
    ...count(t('territories.population2014'), population2014),
    ...count(t('territories.population2024'), population2024),
    ...growth,
    ...count(t('territories.households2024'), households2024),
    ...count(t('territories.communes'), communes),
    ...count(t('territories.withOffice'), offices),
  ];
}
