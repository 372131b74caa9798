import { type Commune, type Locale, localeFacts } from '@portal/content/schema';
import { formatNumber } from '../../i18n/format.ts';
import { createTranslate, type Translate } from '../../i18n/translate.ts';
import { findRecord } from '../../snapshot/find-record.ts';
import { type Picked, pickRequired } from '../../snapshot/pick-text.ts';

interface Cell {
  readonly text: string;
  /** The text, when it may be in another language than the page. */
  readonly picked?: Picked<string>;
  /** What the column is sorted by. */
  readonly key: string | number;
}

export interface Column {
  /** In the address of the page that is sorted by it. */
  readonly id: string;
  readonly label: string;
  readonly isNumber: boolean;
  readonly toCell: (commune: Commune) => Cell;
}

export function findGrowth({ population2014, population2024 }: { population2014: number; population2024: number }) {
  return population2024 / population2014 - 1;
}

export function findDensity({ population2024, areaKm2 }: Commune): number {
  return population2024 / areaKm2;
}

export function formatGrowth(locale: Locale, growth: number): string {
  return formatNumber(locale, growth, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
}

export const columnIds = [
  'commune',
  'province',
  'milieu',
  'habitants-2014',
  'habitants',
  'evolution',
  'etrangers',
  'superficie',
  'densite',
] as const;

/** What the communes are compared by, in the reader's words and numbers. */
export function listColumns(locale: Locale): Column[] {
  const t = createTranslate(locale);
  const number = (value: number) => ({ text: formatNumber(locale, value), key: value });
  const whole = (value: number) => ({ text: formatNumber(locale, value, { maximumFractionDigits: 0 }), key: value });
  const cells: Record<(typeof columnIds)[number], [label: string, toCell: Column['toCell']]> = {
    commune: [t('territories.commune'), ({ texts }) => toPickedCell(pickRequired(texts, locale, 'name'))],
    province: [
      t('territories.province'),
      ({ province }) => toPickedCell(pickRequired(findRecord('province', province).texts, locale, 'name')),
    ],
    milieu: [t('territories.settlement'), ({ settlement }) => toWord(t, settlement)],
    'habitants-2014': [t('territories.population2014'), ({ population2014 }) => number(population2014)],
    habitants: [t('territories.population2024'), ({ population2024 }) => number(population2024)],
    evolution: [
      t('territories.growth'),
      (commune) => ({ text: formatGrowth(locale, findGrowth(commune)), key: findGrowth(commune) }),
    ],
    etrangers: [t('territories.foreign2024'), ({ foreignResidents2024 }) => number(foreignResidents2024)],
    superficie: [t('territories.areaUnit'), ({ areaKm2 }) => whole(areaKm2)],
    densite: [t('territories.densityUnit'), (commune) => whole(findDensity(commune))],
  };
  return columnIds.map((id) => {
    const [label, toCell] = cells[id];
    return { id, label, toCell, isNumber: !['commune', 'province', 'milieu'].includes(id) };
  });
}

/** Words from the first letter on, numbers from the largest down. */
export function sortCommunes(communes: readonly Commune[], column: Column, locale: Locale): Commune[] {
  const collator = new Intl.Collator([...localeFacts[locale].intl]);
  return communes.toSorted((a, b) => {
    const [first, second] = [column.toCell(a).key, column.toCell(b).key];
    return typeof first === 'number' && typeof second === 'number'
      ? second - first
      : collator.compare(String(first), String(second));
  });
}

function toPickedCell(picked: Picked<string>): Cell {
  return { text: picked.value, picked, key: picked.value };
}

function toWord(t: Translate, settlement: Commune['settlement']): Cell {
  const text = t(`territories.settlements.${settlement}`);
  return { text, key: text };
}
