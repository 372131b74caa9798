import { isLocale, type Locale, sourceLocale } from '@portal/content/schema';
import { js2xliff, xliff2js, xliff12ToJs } from 'xliff';
import { z } from 'zod';
import { type ExchangedUnit, isMark, type ReadFile, unitLimit } from './exchanged-unit';
import { FileError } from './read-bytes';

const unitSchema = z.object({ source: z.string().catch(''), target: z.string().catch('') }).loose();
const xliffSchema = z.object({
  sourceLanguage: z.string().optional(),
  targetLanguage: z.string().optional(),
  resources: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** XLIFF 2.0: a file a record, a unit a text. */
export async function writeXliff(locale: Locale, units: readonly ExchangedUnit[]): Promise<string> {
  const byRecord = Map.groupBy(units, ({ kind, slug }) => `${kind}:${slug}`);
  const resources = Object.fromEntries(
    [...byRecord].map(([record, own]) => [
      record,
      Object.fromEntries(own.map(({ path, mark, source, target }) => [`${path}:${mark}`, { source, target }])),
    ]),
  );
  const xml = await js2xliff({ sourceLanguage: sourceLocale, targetLanguage: locale, resources });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/**
 * XLIFF 2.x or 1.2.
 *
 * @throws FileError for a file that is none, or only half of one
 */
export async function readXliff(text: string): Promise<ReadFile> {
  // Nothing that a translator's program writes; entities could be made to grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileError('other-kind');
  if (!/<xliff[\s>]/.test(text)) throw new FileError('other-kind');
  // The reader would take half a file for a whole one.
  if (!text.includes('</xliff>')) throw new FileError('truncated');
  const ids = [...text.matchAll(unitTag)].map(([, name, id]) => ({ name, id: id ?? '' }));
  if (ids.filter(({ name }) => name !== 'file').length > unitLimit) throw new FileError('too-many');
  const parsed = xliffSchema.safeParse(await parseXml(text));
  if (!parsed.success) throw new FileError('other-kind');
  const locale = parsed.data.targetLanguage;
  if (!isLocale(locale) || locale === sourceLocale) throw new FileError('unknown-locale');
  const units = Object.entries(parsed.data.resources).flatMap(([record, own]) =>
    Object.entries(own).flatMap(([id, value]) => toUnit(record, id, value)),
  );
  return { locale, units: [...units, ...repeatDuplicates(units, ids)] };
}

const unitTag = /<(file|unit|trans-unit)\b[^>]*?\s(?:id|original)\s*=\s*["']([^"']*)["']/g;

/** The reader keeps the last of two units with one id: the first is put beside it again, so that both are refused. */
function repeatDuplicates(units: readonly ExchangedUnit[], ids: readonly { name: string | undefined; id: string }[]) {
  const seen = new Set<string>();
  let file = '';
  return ids.flatMap(({ name, id }) => {
    if (name === 'file') {
      file = id;
      return [];
    }
    const key = `${file} ${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return units.filter(({ kind, slug, path, mark }) => key === `${kind}:${slug} ${toId(path, mark)}`);
  });
}

async function parseXml(text: string): Promise<unknown> {
  try {
    const is12 = /<xliff\b[^>]*\sversion\s*=\s*["']1\.2["']/.test(text);
    const parsed: unknown = await (is12 ? xliff12ToJs : xliff2js)(text, { inlineAsString: true });
    if (parsed instanceof Error) throw parsed;
    return parsed;
  } catch (cause) {
    throw new FileError('other-kind', findLine(cause));
  }
}

function findLine(cause: unknown): number | undefined {
  const line = /Line: (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  return line === undefined ? undefined : Number(line) + 1;
}

function toUnit(record: string, id: string, value: unknown): ExchangedUnit[] {
  const unit = unitSchema.safeParse(value);
  if (!unit.success) return [];
  const [kind = '', slug = ''] = record.split(':');
  const end = id.lastIndexOf(':');
  const hasMark = end > 0 && isMark(id.slice(end + 1));
  const { source, target } = unit.data;
  return [
    { kind, slug, path: hasMark ? id.slice(0, end) : id, mark: hasMark ? id.slice(end + 1) : '', source, target },
  ];
}

function toId(path: string, mark: string): string {
  return mark === '' ? path : `${path}:${mark}`;
}
