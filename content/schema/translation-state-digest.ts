import type { z } from 'zod';
import { findFieldFacts } from './field.ts';

/** Which fields of the text make each part, in the order of the page. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** A kind of record, as far as its parts are concerned. */
export interface Divided {
  readonly parts: Parts;
  readonly text: z.ZodRawShape;
}

/** One language's fields, as the contract or as Strapi has them. */
export type Block = Readonly<Record<string, unknown>> | undefined;

/** Only what is read makes a part: words for the search, choices and recordings do not. */
export function findDefaultParts(text: z.ZodRawShape): Parts {
  const read = Object.entries(text).filter(
    ([field, schema]) =>
      field !== 'searchWords' &&
      ['line', 'paragraph', 'lines', 'group'].includes(findFieldFacts(schema)?.facts.editor.kind ?? ''),
  );
  return { text: read.map(([field]) => field) };
}

export function hasPart(type: Divided, part: string, text: Block): boolean {
  return listWords(type, part, text).length > 0;
}

/**
 * The same in the CMS and on the site, whatever each does with spaces, apostrophes and lists: lines come as a list or
 * as one text, groups with or without ids.
 */
export function digestPart(type: Divided, part: string, text: Block): string {
  return hashText(JSON.stringify(listWords(type, part, text)));
}

/** FNV-1a, 64 bits. Nobody gains by a collision, and the contract is also loaded by the admin's pages: no node:crypto. */
function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function listWords({ parts, text: shape }: Divided, part: string, text: Block): unknown[] {
  return (parts[part] ?? []).flatMap((field) => {
    const words = toWords(shape[field], text?.[field]);
    return words === undefined ? [] : [[field, words]];
  });
}

function toWords(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  const editor = schema && findFieldFacts(schema)?.facts.editor;
  if (!editor || value === undefined || value === null) return undefined;
  switch (editor.kind) {
    case 'group':
      return toList(toItems(value).map((item) => toGroupWords(editor.fields, item)));
    case 'lines':
      return toList((Array.isArray(value) ? value : String(value).split('\n')).map((item) => foldText(String(item))));
    case 'line':
    case 'paragraph':
      return foldText(String(value)) || undefined;
    default:
      // A choice is a pictogram, not a text.
      return undefined;
  }
}

function toGroupWords(fields: z.ZodRawShape, item: unknown): unknown {
  const values = new Map(Object.entries(item ?? {}));
  return toList(
    Object.entries(fields).map(([name, schema]) => {
      const words = toWords(schema, values.get(name));
      return words === undefined ? undefined : [name, words];
    }),
  );
}

function toItems(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Without what is empty; nothing when all of it is. */
function toList(words: readonly unknown[]): unknown[] | undefined {
  const written = words.filter((item) => item !== undefined && item !== '');
  return written.length > 0 ? written : undefined;
}

/** Typography is not substance: spaces of any width, those before `?!;:»`, apostrophes. */
function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u200b\u2060]+/gu, ' ')
    .replaceAll(/ ([?!;:»])/g, '$1')
    .replaceAll('« ', '«')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .trim();
}
