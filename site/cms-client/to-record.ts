import {
  type Kind,
  type Locale,
  readFields,
  recordTypes,
  sourceLocale,
  translationShape,
} from '@portal/content/schema';
import { toMedia } from './to-media.ts';
import type { Entry } from './wire.ts';

/** The versions of one document; facts that all languages share are taken from the source language. */
export type Versions = Partial<Record<Locale, Entry>> & { readonly [sourceLocale]: Entry };

/** Strapi's versions of a document in the seed's shape. It is not yet checked: the contract does that. */
export function toRecord(kind: Kind, versions: Versions): Record<string, unknown> {
  const { shared, text } = recordTypes[kind];
  const source = versions[sourceLocale];
  return {
    slug: source.slug ?? undefined,
    ...toChange(versions),
    ...readFields(shared, source, toMedia),
    texts: Object.fromEntries(
      Object.entries(versions).flatMap(([locale, entry]) => {
        const words = readFields(text, entry, toMedia);
        // A translation of which nothing is written is a missing one, never an empty block.
        if (locale !== sourceLocale && Object.keys(words).length === 0) return [];
        return [[locale, { ...words, ...readFields(translationShape, entry, toMedia) }]];
      }),
    ),
  };
}

/** The last time any language was published: what feeds and calendars tell their readers apart by. */
function toChange(versions: Versions): { changedAt?: string } {
  const [changedAt] = Object.values(versions)
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .sort()
    .reverse();
  return changedAt === undefined ? {} : { changedAt };
}
