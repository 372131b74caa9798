import {
  type Figure,
  figureTables,
  type Locale,
  type PlaceFigures,
  type PublishedFigures,
} from '@portal/content/schema';
import Papa from 'papaparse';
import { createTranslate } from '../../i18n/translate.ts';
import { nameCategory, nameDesk } from './list-rows.ts';

/**
 * Every published figure, one a line, in the reader's words. With a byte order mark, without which Excel takes UTF-8
 * for something else; what a spreadsheet would compute is made text.
 */
export function toCsv({ quarters, years }: PublishedFigures, locale: Locale): string {
  const t = createTranslate(locale);
  const words = t('figures.csv', { returnObjects: true });
  const ratings = t('satisfaction.short', { returnObjects: true });
  const tell = (figure: Figure) => (typeof figure === 'number' ? String(figure) : words[figure]);

  const nameTable = (table: (typeof figureTables)[number]) =>
    table.startsWith('rating-')
      ? ratings[table.slice('rating-'.length) as keyof typeof ratings]
      : t(`figures.tables.${table as 'channel'}`);
  const listLines = (period: string, place: string, { totals, tables }: PlaceFigures): string[][] => [
    ...Object.entries(totals).map(([total, figure]) => {
      const name = t(`figures.totals.${total as keyof typeof totals}`);
      return [period, place, name, name, tell(figure)];
    }),
    ...figureTables.flatMap((table) =>
      Object.entries(tables[table] ?? {}).map(([code, figure]) => {
        return [period, place, nameTable(table), nameCategory(table, code, locale), tell(figure)];
      }),
    ),
  ];

  const lines = [
    ...quarters.flatMap(({ quarter, region }) => listLines(quarter, words.region, region)),
    ...years.flatMap(({ year, region, desks }) => [
      ...listLines(year, words.region, region),
      ...Object.entries(desks).flatMap(([desk, place]) => listLines(year, nameDesk(desk, locale), place)),
    ]),
  ];
  const head = [words.period, words.place, words.table, words.row, words.figure];
  return `\u{feff}${Papa.unparse([head, ...lines], { escapeFormulae: true })}\r\n`;
}
