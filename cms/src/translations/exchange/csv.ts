import { isLocale, type Locale, sourceLocale } from '@portal/content/schema';
import Papa from 'papaparse';
import { type ExchangedUnit, type ReadFile, unitLimit } from './exchanged-unit';
import { FileError } from './read-bytes';

const columns = ['type', 'record', 'field', 'mark'] as const;
type Column = (typeof columns)[number];
/** Excel takes a file for UTF-8 by this. */
const byteOrderMark = '\ufeff';

/** Semicolons, as spreadsheets in French and Arabic expect them. */
export function writeCsv(locale: Locale, units: readonly ExchangedUnit[]): string {
  const rows = units.map(({ kind, slug, path, mark, source, target }) => [kind, slug, path, mark, source, target]);
  const cells = [[...columns, sourceLocale, locale], ...rows.map((row) => row.map(protectCell))];
  return byteOrderMark + Papa.unparse(cells, { delimiter: ';', newline: '\r\n' });
}

/** @throws FileError for a file that is no table of translations */
export function readCsv(text: string): ReadFile {
  const delimitersToGuess = [';', ',', '\t'];
  const { data, errors } = Papa.parse<string[]>(text.replace(byteOrderMark, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess,
    preview: unitLimit + 2,
  });
  const torn = errors.find(({ type }) => type === 'Quotes');
  if (torn) throw new FileError('truncated', (torn.row ?? 0) + 1);
  const [header = [], ...rows] = data;
  const names = header.map((name) => name.trim().toLowerCase());
  const positions = new Map(columns.map((column) => [column, names.indexOf(column)]));
  const needed = ['type', 'record', 'field'] as const;
  if (needed.some((column) => (positions.get(column) ?? -1) < 0)) throw new FileError('no-columns', 1);
  const others = names.filter(
    (name) => name !== '' && name !== sourceLocale && !columns.some((column) => column === name),
  );
  const locale = others.find((name) => isLocale(name));
  if (!isLocale(locale)) throw new FileError('unknown-locale', 1);
  if (rows.length > unitLimit) throw new FileError('too-many');
  const last = rows.at(-1);
  if (last && last.length < header.length && text.length > 0 && !/\n$/.test(text)) {
    throw new FileError('truncated', rows.length + 1);
  }
  const cellOf = (row: readonly string[], position: number) => (position < 0 ? '' : readCell(row[position] ?? ''));
  const cellIn = (row: readonly string[], column: Column) => cellOf(row, positions.get(column) ?? -1).trim();
  const units = rows.map((row, index) => ({
    kind: cellIn(row, 'type'),
    slug: cellIn(row, 'record'),
    path: cellIn(row, 'field'),
    mark: cellIn(row, 'mark'),
    source: cellOf(row, names.indexOf(sourceLocale)),
    target: cellOf(row, names.indexOf(locale)),
    line: index + 2,
  }));
  return { locale, units };
}

/** A cell that a spreadsheet would run as a formula. */
const risky = /^'*[=+\-@\t\r]/;

/** The apostrophe says "text" to a spreadsheet; a text that has it already gets one more, and comes back as it was. */
export function protectCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

export function readCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;
}
