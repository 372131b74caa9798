import { z } from 'zod';
import { documentSchema } from './document.ts';
import { mostPictures, pictureSchema } from './picture.ts';
import { recordingSchema } from './recording.ts';

/**
 * How a field is stored and edited. The contract is the one definition of a shape: Strapi's content types are
 * written from it (`npm run cms:types`), so each field says here what kind of box an editor gets.
 */
export type FieldEditor =
  | { readonly kind: 'line' | 'paragraph' | 'lines' | 'date' | 'integer' | 'decimal' | 'flag' | 'json' | 'recording' }
  | { readonly kind: 'pictures' | 'document' }
  | { readonly kind: 'phone' | 'time' | 'commune' | 'hours' | 'position' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'reference'; readonly target: string; readonly many: boolean }
  | { readonly kind: 'group'; readonly name: string; readonly many: boolean; readonly fields: z.ZodRawShape };

export interface FieldFacts {
  readonly description: string;
  readonly editor: FieldEditor;
}

const factsOfField = new WeakMap<z.core.$ZodType, FieldFacts>();

function describe<Schema extends z.ZodType>(schema: Schema, facts: FieldFacts): Schema {
  factsOfField.set(schema, facts);
  return schema;
}

const htmlTag = /<\/?[a-z!][^>]*>/i;
/** NUL, C0/C1 controls and bidi overrides: they break databases or the direction of the text around them. */
const unsafeCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

function plainText(max: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty: leave the field out when nothing is known')
    .max(max, `must be ${max} characters or fewer`)
    .refine((text) => !htmlTag.test(text), 'must be plain text, without HTML tags')
    .refine((text) => !unsafeCharacter.test(text), 'must not hold control or bidi override characters');
}

/** One line of plain text. */
export function line(description: string, max = 200) {
  return describe(
    plainText(max).refine((text) => !text.includes('\n'), 'must be a single line'),
    { description, editor: { kind: 'line' } },
  );
}

/** A short paragraph of plain text. */
export function paragraph(description: string, max = 1200) {
  return describe(plainText(max), { description, editor: { kind: 'paragraph' } });
}

/** Several short texts; an editor writes one a line. */
export function lines(description: string, maxLength = 400) {
  return describe(z.array(plainText(maxLength).refine((text) => !text.includes('\n'), 'must be a single line')), {
    description,
    editor: { kind: 'lines' },
  });
}

export function flag(description: string) {
  return describe(z.boolean(), { description, editor: { kind: 'flag' } });
}

export function integer(description: string) {
  return describe(z.int(), { description, editor: { kind: 'integer' } });
}

export function decimal(description: string) {
  return describe(z.number(), { description, editor: { kind: 'decimal' } });
}

/** A calendar day, `2026-08-10`, without a time zone. */
export function isoDate(description: string) {
  return describe(z.iso.date(), { description, editor: { kind: 'date' } });
}

/** A wall-clock time in Morocco, `08:30`. */
export function clockTime(description: string) {
  return describe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:30'), {
    description,
    editor: { kind: 'time' },
  });
}

export function choice<const Options extends readonly [string, ...string[]]>(description: string, options: Options) {
  return describe(z.enum(options), { description, editor: { kind: 'choice', options } });
}

/** Any number of the options. */
export function choices<const Options extends readonly [string, ...string[]]>(description: string, options: Options) {
  return describe(z.array(z.enum(options)), { description, editor: { kind: 'choices', options } });
}

/** International form (E.164): `+212528852233`. */
export function phoneNumber(description: string) {
  return describe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in international form, like +212528852233'), {
    description,
    editor: { kind: 'phone' },
  });
}

export function webAddress(description: string) {
  return describe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }), {
    description,
    editor: { kind: 'line' },
  });
}

export function mailAddress(description: string) {
  return describe(z.email(), { description, editor: { kind: 'line' } });
}

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens')
  .max(80);

/** The slug of another record; the content check refuses one that does not exist or is not published. */
export function reference(description: string, target: string) {
  return describe(slugSchema.clone(), { description, editor: { kind: 'reference', target, many: false } });
}

export function references(description: string, target: string) {
  return describe(z.array(slugSchema), { description, editor: { kind: 'reference', target, many: true } });
}

/**
 * The slug of a commune, kept as a plain scalar: row permissions in Strapi hold on scalars,
 * while relation conditions leave holes (see docs/adr).
 */
export function communeCode(description: string) {
  return describe(slugSchema.clone(), { description, editor: { kind: 'commune' } });
}

/** A file of sound in the language of the block, kept in the media library. */
export function recording(description: string) {
  return describe(recordingSchema.clone(), { description, editor: { kind: 'recording' } });
}

/** A file to download, in the language of the block. */
export function document(description: string) {
  return describe(documentSchema.clone(), { description, editor: { kind: 'document' } });
}

/** Photographs of the media library, the same in every language. */
export function pictures(description: string) {
  return describe(z.array(pictureSchema).max(mostPictures, `must be ${mostPictures} pictures or fewer`), {
    description,
    editor: { kind: 'pictures' },
  });
}

/** A value with a shape of its own, stored as one piece; a `json` one is the machine's and no editor sees it. */
export function structured<Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  kind: 'json' | 'hours' | 'position' = 'json',
) {
  return describe(schema, { description, editor: { kind } });
}

/** A named group of fields; a Strapi component. */
export function group<Shape extends z.ZodRawShape>(description: string, name: string, shape: Shape) {
  return describe(z.strictObject(shape), { description, editor: { kind: 'group', name, many: false, fields: shape } });
}

export function groups<Shape extends z.ZodRawShape>(description: string, name: string, shape: Shape) {
  return describe(z.array(z.strictObject(shape)), {
    description,
    editor: { kind: 'group', name, many: true, fields: shape },
  });
}

/** What the registry knows of a field, seen through `.optional()` and the like. */
export function findFieldFacts(schema: z.core.$ZodType): { facts: FieldFacts; required: boolean } | undefined {
  const facts = factsOfField.get(schema);
  if (facts) return { facts, required: true };
  if (schema instanceof z.ZodOptional) {
    const inner = findFieldFacts(schema.unwrap());
    return inner && { ...inner, required: false };
  }
  return undefined;
}
