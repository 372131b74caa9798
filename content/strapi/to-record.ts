import type { z } from 'zod';
import {
  type FieldEditor,
  type Kind,
  type Locale,
  recordTypes,
  sourceLocale,
  translationShape,
} from '../schema/index.ts';
import { readFields, readValue } from './read-fields.ts';
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

/** What Strapi holds of one field, in the shape of the contract. */
export function toValue(editor: FieldEditor, value: unknown): unknown {
  return readValue(editor, value, toMedia);
}

function toFields(shape: z.ZodRawShape, entry: Entry): Record<string, unknown> {
  return readFields(shape, entry, toMedia);
}
