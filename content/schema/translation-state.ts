import { z } from 'zod';
import { structured } from './field.ts';
import { type Locale, localeFacts, sourceLocale } from './locale.ts';
import { type Block, type Divided, digestPart, hasPart } from './translation-state-digest.ts';

const digest = z.string().regex(/^[0-9a-f]{16}$/, 'must be a digest of 16 hexadecimal digits');

/**
 * What is remembered of one part of one language: how far it was checked, and the source text it was made from.
 * `outdated` and `missing` are never stored: they follow from comparing (docs/adr/0006).
 */
const partRecordSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['draft', 'reviewed']),
    sourceDigest: digest,
    reviewedBy: z.string().max(200).optional(),
    reviewedOn: z.iso.date().optional(),
  }),
  /** Of the source itself, after a minor edit: its present text still says what `sourceDigest` said. */
  z.strictObject({ state: z.literal('source'), sourceDigest: digest, textDigest: digest }),
]);
export type PartRecord = z.infer<typeof partRecordSchema>;
export type TranslationRecord = Extract<PartRecord, { state: 'draft' | 'reviewed' }>;

/** Names of parts are not checked: one that the contract no longer has says nothing and does no harm. */
const translationSchema = z.record(z.string().max(40), partRecordSchema);
export type Translation = z.infer<typeof translationSchema>;

/** Stands in every language's block beside its texts, and is none of them. */
export const translationShape = {
  translation: structured('How far each part was checked, and against which French text', translationSchema).optional(),
};

export type PartState = 'source' | 'reviewed' | 'draft' | 'outdated' | 'missing';

export type Blocks = Readonly<Partial<Record<Locale, object | undefined>>>;

/**
 * The state in which a reader of this language finds a part.
 *
 * @returns nothing when neither the source nor the translation says anything
 */
export function findPartState(type: Divided, texts: Blocks, locale: Locale, part: string): PartState | undefined {
  const source = toBlock(texts[sourceLocale]);
  const text = toBlock(texts[locale]);
  if (!hasPart(type, part, text)) return hasPart(type, part, source) ? 'missing' : undefined;
  if (locale === sourceLocale) return 'source';
  const record = findTranslationRecord(text, part);
  // Written beside the CMS: nobody has said that it was checked.
  if (!record) return 'draft';
  return record.sourceDigest === findSourceDigest(type, part, source) ? record.state : 'outdated';
}

/** What the source says in this part; a minor edit of its words does not change it. */
export function findSourceDigest(type: Divided, part: string, source: Block): string {
  const now = digestPart(type, part, source);
  const record = readTranslation(source?.['translation'])[part];
  return record?.state === 'source' && record.textDigest === now ? record.sourceDigest : now;
}

export function findTranslationRecord(text: Block, part: string): TranslationRecord | undefined {
  const record = readTranslation(text?.['translation'])[part];
  return record && record.state !== 'source' ? record : undefined;
}

/** What is stored of the parts; an unreadable record counts as none, the others stay. */
export function readTranslation(value: unknown): Translation {
  return Object.fromEntries(
    Object.entries(toBlock(value) ?? {}).flatMap(([part, record]) => {
      const parsed = partRecordSchema.safeParse(record);
      return parsed.success ? [[part, parsed.data]] : [];
    }),
  );
}

/** The language in which a reader meets a part: their own, else the first of their chain that has it. */
export function findShownLocale(type: Divided, texts: Blocks, locale: Locale, part: string): Locale | undefined {
  return [locale, ...localeFacts[locale].fallback].find((shown) => hasPart(type, part, toBlock(texts[shown])));
}

function toBlock(value: unknown): Block {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
}
