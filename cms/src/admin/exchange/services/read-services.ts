import {
  type ServiceColumn,
  type ServiceRow,
  serviceColumns,
  serviceLimit,
} from '@portal/content/schema/service-import.ts';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { z } from 'zod';
import { decodeText } from '../../../exchange/decode-text';
import { joinTables, tableName } from './join-tables';

export type ServiceFault = 'too-large' | 'too-many' | 'other-kind' | 'torn' | 'no-services';

export class ServiceFileError extends Error {
  override readonly name = 'ServiceFileError';
  readonly problem: ServiceFault;
  constructor(problem: ServiceFault) {
    super(`The file is not read: ${problem}`);
    this.problem = problem;
  }
}

/** A table whose columns somebody says the meaning of, or services that already say it. */
export type ServiceFile =
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'hsds'; readonly rows: readonly ServiceRow[] };

export const sizeLimit = 64 * 1024 * 1024;

/** A CSV, a JSON of HSDS (one service, a list, a page of a list), or a zip with either. */
export function readServices(bytes: Uint8Array): ServiceFile {
  if (bytes.length > sizeLimit) throw new ServiceFileError('too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
  const text = decodeText(bytes);
  if (text === undefined || text.startsWith('%PDF')) throw new ServiceFileError('other-kind');
  if (text.trim() === '') throw new ServiceFileError('no-services');
  return /^\s*[[{]/.test(text) ? toHsds(readJson(text)) : readTable(text);
}

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(objectSchema);
const pageSchema = z.object({ contents: listSchema });
const packageSchema = z.object({ services: listSchema });

/** The services of a JSON: a page of a list, the compiled form, a list, or one alone. */
function readJson(text: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceFileError('torn');
  }
  const found = pageSchema.safeParse(value).data?.contents ??
    packageSchema.safeParse(value).data?.services ??
    listSchema.safeParse(value).data ?? [objectSchema.safeParse(value).data ?? {}];
  return found.filter((service) => typeof service['name'] === 'string' || typeof service['id'] === 'string');
}

function toHsds(services: readonly Record<string, unknown>[]): ServiceFile {
  if (services.length === 0) throw new ServiceFileError('no-services');
  if (services.length > serviceLimit) throw new ServiceFileError('too-many');
  return { kind: 'hsds', rows: services.map((value, index) => ({ line: index + 1, value })) };
}

function readTable(text: string): ServiceFile {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
    preview: serviceLimit + 2,
  });
  if (errors.some(({ type }) => type === 'Quotes')) throw new ServiceFileError('torn');
  const [header = [], ...rows] = data;
  if (header.length < 2 || rows.length === 0) throw new ServiceFileError('no-services');
  if (rows.length > serviceLimit) throw new ServiceFileError('too-many');
  return { kind: 'table', header: header.map((name) => name.trim()), rows };
}

/** HSDS as a folder: `services.json`, `services/<id>.json`, or the tables of its tabular form. */
function readZip(bytes: Uint8Array): ServiceFile {
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          tableName.test(name) || /(^|\/)(services(\/[^/]+)?\.json|services|services\/[0-9a-f-]{36})$/.test(name);
        if (isWanted) size += originalSize;
        return isWanted && size <= sizeLimit;
      },
    });
  } catch {
    throw new ServiceFileError('torn');
  }
  if (size > sizeLimit) throw new ServiceFileError('too-large');
  const texts = Object.entries(files).map(([name, content]) => [name, decodeText(content) ?? ''] as const);
  const details = texts.filter(([name]) => /services\/[^/]+$/.test(name));
  const lists = texts.filter(([name]) => /services(\.json)?$/.test(name));
  // The full object of a service says more than its line in a list.
  const json = details.length > 0 ? details : lists;
  if (json.length > 0) return toHsds(json.flatMap(([, text]) => readJson(text)));
  const tables = new Map(
    texts.flatMap(([name, text]) => {
      const table = tableName.exec(name)?.[1];
      return table ? [[table, readRows(text)] as const] : [];
    }),
  );
  return toHsds(joinTables(tables));
}

function readRows(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
  });
  if (errors.some(({ type }) => type === 'Quotes')) throw new ServiceFileError('torn');
  return data;
}

export type Columns = Readonly<Partial<Record<ServiceColumn, number>>>;

/** Words that people put over such columns. */
const guesses: Readonly<Record<ServiceColumn, RegExp>> = {
  id: /^(id|identifiant|code|المعرف)$/,
  name: /^(name|nom|titre|title|intitul|service$|الاسم|العنوان|الخدمة)/,
  description: /^(description|r[ée]sum|الوصف)/,
  organization: /^(organi[sz]ation$|organisme|structure|الجهة|المنظمة|المؤسسة)/,
  eligibility_description: /^(eligib|[ée]ligib|public|conditions|pour qui|المستفيد|الشروط)/,
  required_documents: /^(required_doc|documents|pi[èe]ces|papiers|الوثائق)/,
  application_process: /^(application_process|d[ée]marche|[ée]tapes|proc[ée]dure|المسطرة)/,
  fees_description: /^(fees|co[ûu]t|tarif|prix|الثمن|التكلفة)/,
  alert: /^(alert|attention|avertissement|تنبيه)/,
  url: /^(url|site|lien|الموقع|الرابط)/,
  theme: /^(theme|th[èe]me|besoin|taxonomy|المجال)/,
  status: /^(status|statut|الحالة)/,
};

export function guessColumns(header: readonly string[]): Columns {
  return Object.fromEntries(
    serviceColumns.flatMap((column) => {
      const exact = header.indexOf(column);
      const place = exact >= 0 ? exact : header.findIndex((name) => guesses[column].test(name.toLowerCase()));
      return place < 0 ? [] : [[column, place]];
    }),
  );
}

/** Cells under the names of the standard; a column without a meaning keeps its own, to be told as left out. */
export function toServiceRows(
  { header, rows }: Extract<ServiceFile, { kind: 'table' }>,
  columns: Columns,
): ServiceRow[] {
  const names = header.map((name, index) => {
    const meant = serviceColumns.find((column) => columns[column] === index);
    return meant ?? `[${name || index + 1}]`.slice(0, 200);
  });
  return rows.map((row, index) => ({
    line: index + 2,
    value: Object.fromEntries(row.slice(0, names.length).map((cell, place) => [names[place] ?? '', cell])),
  }));
}
