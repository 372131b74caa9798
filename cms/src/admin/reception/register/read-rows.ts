import { type Locale, localeSchema } from '@portal/content/schema/locale.ts';
import {
  cleanText,
  type ProfileGroup,
  profileGroups,
  type RequestState,
  requestContentSchema,
  requestLimits,
  requestStates,
  unsaid,
} from '@portal/content/schema/request.ts';
import { formatIsoWeek } from '../../../intake/calendar';
import type { Visit } from './store-visits';

/** What a column of the old register can be. What is none of these goes into the notes, so that nothing is lost. */
export const importFields = [
  'day',
  'name',
  'contact',
  'theme',
  'profileGroup',
  'language',
  'state',
  'message',
] as const;
export type ImportField = (typeof importFields)[number];
/** Field → number of its column. */
export type ColumnMap = Readonly<Partial<Record<ImportField, number>>>;
export type Cell = string | number | boolean | Date | null;

/** Why a line deserves a look: each has its sentence, `reception.import.doubt.<doubt>`. */
export const doubts = ['day', 'theme', 'profileGroup', 'language', 'state', 'shortened'] as const;
export type Doubt = (typeof doubts)[number];

export interface ReadRow {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly visit: Omit<Visit, 'idempotencyKey'>;
  readonly doubts: readonly Doubt[];
  /** What names the line, for its idempotency key. */
  readonly fingerprint: string;
}

/** Code → the words that registers have for it, in any language. */
export type WordList = Readonly<Record<string, readonly string[]>>;
export type WordLists = Readonly<Record<'theme' | 'profileGroup' | 'state' | 'language', WordList>>;

interface Target {
  readonly commune: string;
  readonly today: string;
  readonly words: WordLists;
  readonly defaultLanguage: Locale;
}

/** @returns the lines that hold something, and how many were empty */
export function readRows(rows: readonly (readonly Cell[])[], columns: ColumnMap, target: Target) {
  const [header = [], ...lines] = rows;
  const numbered = lines.map((cells, index) => ({ cells, number: index + 2 }));
  const filled = numbered.filter(({ cells }) => cells.some((cell) => toText(cell) !== ''));
  return {
    read: filled.map(({ cells, number }) => readRow(header, cells, number, columns, target)),
    empty: lines.length - filled.length,
  };
}

function readRow(
  header: readonly Cell[],
  cells: readonly Cell[],
  number: number,
  columns: ColumnMap,
  { commune, today, words, defaultLanguage }: Target,
): ReadRow {
  const found: Doubt[] = [];
  const cellOf = (field: ImportField): Cell => {
    const column = columns[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  /** An unknown word is not thrown away: it stays in the notes. */
  const extra: string[] = [];
  const codeOf = (field: 'theme' | 'profileGroup' | 'language' | 'state', otherwise: string): string => {
    const text = toText(cellOf(field));
    if (text === '') return otherwise;
    const code = findCode(words[field], text);
    if (code !== undefined) return code;
    found.push(field);
    extra.push(`${toText(header[columns[field] ?? -1] ?? null)}: ${text}`);
    return otherwise;
  };

  const day = toDay(cellOf('day'), today);
  if (day === undefined) found.push('day');
  const theme = codeOf('theme', unsaid);
  const profileGroup = toGroup(codeOf('profileGroup', unsaid));
  const language = localeSchema.catch(defaultLanguage).parse(codeOf('language', defaultLanguage));
  const state = toState(codeOf('state', 'closed'));
  const taken = new Set(Object.values(columns));
  const others = cells.flatMap((cell, column) => {
    const text = toText(cell);
    return taken.has(column) || text === '' ? [] : [`${toText(header[column] ?? null)}: ${text}`];
  });
  const dayWords = day === undefined && toText(cellOf('day')) !== '' ? [toText(cellOf('day'))] : [];
  const message = [toText(cellOf('message')), ...dayWords, ...extra, ...others].filter(Boolean).join('\n') || '—';
  const whole = { name: toText(cellOf('name')), contact: toText(cellOf('contact')), message };
  const kept = {
    name: shorten(whole.name, requestLimits.name),
    contact: shorten(whole.contact, requestLimits.contact),
    message: shorten(whole.message, requestLimits.message),
  };
  if (JSON.stringify(kept) !== JSON.stringify(whole)) found.push('shortened');
  return {
    number,
    doubts: found,
    fingerprint: JSON.stringify([commune, cells.map(toText)]),
    visit: {
      commune,
      theme,
      profileGroup,
      language,
      state,
      channel: 'import',
      week: formatIsoWeek(day ?? today),
      content: requestContentSchema.parse({
        version: 1,
        profile: unsaid,
        answerBy: kept.contact === '' ? 'visit' : 'phone',
        ...kept,
      }),
    },
  };
}

export function toText(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cleanText(cell === null ? '' : String(cell));
}

function shorten(text: string, max: number): string {
  return text.length <= max ? text : cleanText(text.slice(0, max - 1)).concat('…');
}

/** `22/11/2025`, `22-11-25`, `2025-11-22` or a cell of type date; nothing that lies ahead. */
export function toDay(cell: Cell, today: string): string | undefined {
  const text = toText(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const moroccan = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [moroccan?.[3]?.padStart(4, '20'), moroccan?.[2], moroccan?.[1]];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(date) && date <= today ? date : undefined;
}

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}

/** Without accents, case and signs: registers are typed by many hands. */
export function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findCode(words: WordList, text: string): string | undefined {
  const wanted = simplify(text);
  return Object.entries(words).find(([code, names]) => [code, ...names].some((name) => simplify(name) === wanted))?.[0];
}

function toGroup(code: string): ProfileGroup {
  return profileGroups.find((group) => group === code) ?? unsaid;
}

function toState(code: string): RequestState {
  return requestStates.find((state) => state === code) ?? 'closed';
}
