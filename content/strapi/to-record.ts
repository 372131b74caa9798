import type { z } from 'zod';
import {
  type FieldEditor,
  findFieldFacts,
  type Kind,
  type Locale,
  recordTypes,
  sourceLocale,
  toStrapiName,
  translationShape,
} from '../schema/index.ts';
import { toMedia } from './to-media.ts';

/** One version of a document, as Strapi's REST API and its Document Service give it. */
export type Entry = Readonly<Record<string, unknown>>;

/** The versions of one document; facts that all languages share are taken from the source language. */
export type Versions = Partial<Record<Locale, Entry>> & { readonly [sourceLocale]: Entry };

/** Strapi's versions of a document in the seed's shape. It is not yet checked: the contract does that. */
export function toRecord(kind: Kind, versions: Versions): Record<string, unknown> {
  const { shared, text } = recordTypes[kind];
  const source = versions[sourceLocale];
  const facts = toFields(shared, source);
  const pictures = Array.isArray(facts['pictures']) ? facts['pictures'].length : 0;
  return {
    slug: source['slug'] ?? undefined,
    ...toChange(versions),
    ...facts,
    texts: Object.fromEntries(
      Object.entries(versions).flatMap(([locale, entry]) => {
        const words = toFields(text, entry);
        if (locale !== sourceLocale && !fitsPictures(words, pictures)) delete words['pictureTexts'];
        // A translation of which nothing is written is a missing one, never an empty block.
        if (locale !== sourceLocale && Object.keys(words).length === 0) return [];
        return [[locale, { ...words, ...toFields(translationShape, entry) }]];
      }),
    ),
  };
}

/**
 * Words of a translation for pictures that have changed since would stand beside the wrong ones, and stop the build: the
 * French words are shown until it is published anew.
 */
function fitsPictures({ pictureTexts }: Readonly<Record<string, unknown>>, pictures: number): boolean {
  return !Array.isArray(pictureTexts) || pictureTexts.length === pictures;
}

/** The last time any language was published: what feeds and calendars tell their readers apart by. */
function toChange(versions: Versions): { changedAt?: string } {
  const [changedAt] = Object.values(versions)
    .flatMap(({ publishedAt }) => (typeof publishedAt === 'string' ? publishedAt : []))
    .sort()
    .reverse();
  return changedAt === undefined ? {} : { changedAt };
}

function toFields(shape: z.ZodRawShape, entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const facts = findFieldFacts(schema);
      if (!facts) throw new TypeError(`Field "${name}" is not made by a function of content/schema/field.ts.`);
      const value = toValue(facts.facts.editor, entry[toStrapiName(name)]);
      const isEmptyList = Array.isArray(value) && value.length === 0;
      return value === undefined || (isEmptyList && !facts.required) ? [] : [[name, value] as const];
    }),
  );
}

/** What Strapi holds of one field, in the shape of the contract. */
export function toValue(editor: FieldEditor, value: unknown): unknown {
  switch (editor.kind) {
    case 'lines':
      return typeof value === 'string' ? toLines(value) : (value ?? []);
    case 'reference':
      return editor.many ? (Array.isArray(value) ? value.map(toSlug) : (value ?? [])) : toSlug(value);
    case 'group':
      if (editor.many) return Array.isArray(value) ? value.map((item) => toGroup(editor.fields, item)) : (value ?? []);
      return value === null || value === undefined ? undefined : toGroup(editor.fields, value);
    case 'recording':
      return toMedia(value);
    case 'pictures':
      return Array.isArray(value) ? value.map(toMedia) : (value ?? []);
    case 'integer':
    case 'decimal':
      // PostgreSQL sends large and decimal numbers as text.
      return typeof value === 'string' && value.trim() !== '' ? Number(value) : toKnown(value);
    default:
      return toKnown(value);
  }
}

/** Strapi stores `null` or an empty box for what nobody has filled in. */
function toKnown(value: unknown): unknown {
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

function toLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toSlug(value: unknown): unknown {
  return isObject(value) ? (value['slug'] ?? undefined) : toKnown(value);
}

function toGroup(fields: z.ZodRawShape, value: unknown): unknown {
  return isObject(value) ? toFields(fields, value) : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
