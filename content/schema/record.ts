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
  texts: Texts<z.infer<z.ZodObject<Text>> & { translation?: Translation }>;
} & z.infer<z.ZodObject<Shared>>;

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
}): RecordType<Kind, Shared, Text> {
  const text = z.strictObject({ ...definition.text, ...translationShape });
  const parts = definition.parts ?? findDefaultParts(definition.text);
  const texts = Object.fromEntries(locales.map((locale) => [locale, locale === sourceLocale ? text : text.optional()]));
  const schema = z.strictObject({ slug: slugSchema, ...definition.shared, texts: z.strictObject(texts) });
  // The loop over locales is opaque to the compiler; RecordOf says what it builds.
  return { ...definition, parts, schema: schema as unknown as z.ZodType<RecordOf<Shared, Text>> };
}

export type Infer<Type extends RecordType> = z.infer<Type['schema']>;
