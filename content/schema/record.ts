import { z } from 'zod';
import { slugSchema } from './field.ts';
import { type Locale, locales, sourceLocale } from './locale.ts';
import { type Translation, translationShape } from './translation-state.ts';
import { findDefaultParts, type Parts } from './translation-state-digest.ts';

/**
 * A record is what an editor publishes: facts shared by all languages, and one block of texts a language.
 * The same shape stands in `content/seed`, leaves Strapi through `site/cms-client`, and reaches the pages.
 */
export interface RecordType<
  Kind extends string = string,
  Shared extends z.ZodRawShape = z.ZodRawShape,
  Text extends z.ZodRawShape = z.ZodRawShape,
> {
  readonly kind: Kind;
  /** Plural in kebab-case: the folder in `content/seed` and Strapi's REST path. */
  readonly plural: string;
  readonly shared: Shared;
  readonly text: Text;
  /** The parts of the page, each with its fields: how far a translation was checked is kept for each. */
  readonly parts: Parts;
  readonly schema: z.ZodType<RecordOf<Shared, Text>>;
}

export type RecordOf<Shared extends z.ZodRawShape, Text extends z.ZodRawShape> = {
  slug: string;
  /** When a language of it was last published, `2026-11-28T10:00:00.000Z`; the seed, which is no publication, has none. */
  changedAt?: string | undefined;
  texts: Texts<z.infer<z.ZodObject<Text>> & { translation?: Translation }>;
} & z.infer<z.ZodObject<Shared>>;

/** What is wrong between fields that are each right: at the one where an editor mends it. */
export interface RecordProblem {
  readonly field: string;
  readonly message: string;
}

/** The source language is always there; a missing translation is absent, never an empty block. */
export type Texts<Text> = { [sourceLocale]: Text } & { [L in Exclude<Locale, typeof sourceLocale>]?: Text };

export function defineRecord<
  const Kind extends string,
  Shared extends z.ZodRawShape,
  Text extends z.ZodRawShape,
>(definition: {
  kind: Kind;
  plural: string;
  shared: Shared;
  text: Text;
  /** By default one part, `text`, with all that is read. */
  parts?: Readonly<Record<string, readonly (keyof Text & string)[]>>;
  /** What the fields only tell together: an end before its start. */
  check?: (record: RecordOf<Shared, Text>) => readonly RecordProblem[];
}): RecordType<Kind, Shared, Text> {
  const text = z.strictObject({ ...definition.text, ...translationShape });
  const parts = definition.parts ?? findDefaultParts(definition.text);
  const texts = Object.fromEntries(locales.map((locale) => [locale, locale === sourceLocale ? text : text.optional()]));
  const shape = { slug: slugSchema, changedAt: z.iso.datetime().optional(), ...definition.shared };
  // The loop over locales is opaque to the compiler; RecordOf says what it builds.
  const schema = z.strictObject({ ...shape, texts: z.strictObject(texts) }) as unknown as z.ZodType<
    RecordOf<Shared, Text>
  >;
  const { check, ...type } = definition;
  return { ...type, parts, schema: check ? schema.check((payload) => addProblems(payload, check)) : schema };
}

function addProblems<Value>(
  { value, issues }: z.core.ParsePayload<Value>,
  check: (value: Value) => readonly RecordProblem[],
): void {
  for (const { field, message } of check(value)) {
    issues.push({ code: 'custom', path: field.split('.'), message, input: value });
  }
}

export type Infer<Type extends RecordType> = z.infer<Type['schema']>;
