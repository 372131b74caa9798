import {
  type Figure,
  type FigureTable,
  isLocale,
  type Locale,
  localeFacts,
  openOfficeTheme,
  unsaid,
} from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import { pickRequired } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

export interface Row {
  readonly code: string;
  readonly name: string;
  /** One for each column, the newest last; absent where the row did not exist at that time. */
  readonly figures: readonly (Figure | undefined)[];
}

/** The categories of a table in the reader's words, those with the most people first, what was not said last. */
export function listRows(
  table: FigureTable,
  columns: readonly (Readonly<Record<string, Figure>> | undefined)[],
  locale: Locale,
): Row[] {
  const codes = [...new Set(columns.flatMap((cells) => Object.keys(cells ?? {})))];
  const rows = codes.map((code) => ({
    code,
    name: nameCategory(table, code, locale),
    figures: columns.map((cells) => cells?.[code]),
  }));
  // Bands of time have an order of their own.
  if (table === 'answered') return rows;
  return rows.toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

function rank({ code, figures }: Row): number {
  if (code === unsaid) return -1;
  const latest = figures.at(-1);
  return typeof latest === 'number' ? latest : 0;
}

export function nameCategory(table: FigureTable, code: string, locale: Locale): string {
  const t = createTranslate(locale);
  if (code === unsaid) return t('figures.unsaid');
  if (table === 'language') return isLocale(code) ? localeFacts[code].endonym : code;
  if (table === 'theme') {
    if (code === openOfficeTheme) return t('resources.open.theme');
    const theme = snapshot.theme.find(({ slug }) => slug === code);
    return theme ? pickRequired(theme.texts, locale, 'name').value : t('figures.formerTheme', { code });
  }
  const words: Readonly<Record<string, string>> = table.startsWith('rating-')
    ? t('satisfaction.level', { returnObjects: true })
    : t(`figures.${table as 'channel' | 'profile' | 'answered'}`, { returnObjects: true });
  return words[code] ?? code;
}

/** An office of a commune, or a desk of the network. */
export function nameDesk(desk: string, locale: Locale): string {
  const t = createTranslate(locale);
  const commune = snapshot.commune.find(({ slug }) => slug === desk);
  if (commune) return pickRequired(commune.texts, locale, 'name').value;
  const own: Readonly<Record<string, string>> = t('figures.desks', { returnObjects: true });
  return own[desk] ?? desk;
}

/** `2026-Q3` as it is said: a phone has no room for more. */
export function nameQuarter(quarter: string, locale: Locale): string {
  return createTranslate(locale)('figures.quarter', { number: quarter.slice(6), year: quarter.slice(0, 4) });
}
