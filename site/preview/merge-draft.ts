import { checkContent, findToday, type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { listReferences } from '@portal/content/schema/check-content.ts';
import { z } from 'zod';
import { type Draft, parseRecords } from '../cms-client/index.ts';

interface Merged {
  readonly snapshot: Snapshot;
  readonly record: { readonly slug: string; readonly commune?: string; readonly organisation?: string };
}

const recordSchema = z.looseObject({
  slug: z.string(),
  commune: z.string().optional(),
  organisation: z.string().optional(),
});

/**
 * The published content with one record as it would be. Nothing else of what is not published is in it.
 *
 * @returns nothing for a draft of which no page can be made: the contract, which the form speaks for, refuses it
 */
export function mergeDraft(published: Snapshot, draft: Draft): Merged | undefined {
  const { kind, entries, adminOrigin, publishedSlug } = draft;
  const { records, problems } = parseRecords(kind, entries, adminOrigin);
  const record = recordSchema.safeParse(records[0]).data;
  if (!record || problems.length > 0) return undefined;
  const renamed = publishedSlug ? renameReferences(published, kind, publishedSlug, record.slug) : published;
  const others = renamed[kind].filter(({ slug }) => slug !== record.slug && slug !== publishedSlug);
  const list = [...others, ...records].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const snapshot: Snapshot = { ...renamed, [kind]: list };
  const own = checkContent(snapshot, findToday(), () => '').filter(
    (problem) => problem.kind === kind && problem.slug === record.slug,
  );
  return own.length > 0 ? undefined : { snapshot, record };
}

/** In Strapi a record keeps what points to it when its address changes; the snapshot knows addresses only. */
function renameReferences(snapshot: Snapshot, kind: Kind, before: string, now: string): Snapshot {
  if (before === now) return snapshot;
  const rename = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(rename) : value === before ? now : value;
  const kinds = Object.keys(recordTypes) as Kind[];
  return Object.fromEntries(
    kinds.map((other) => {
      const fields = listReferences(other).flatMap(({ field, target }) => (target === kind ? [field] : []));
      return [
        other,
        snapshot[other].map((record) =>
          Object.fromEntries(
            Object.entries(record).map(([field, value]) => [field, fields.includes(field) ? rename(value) : value]),
          ),
        ),
      ];
    }),
  ) as unknown as Snapshot;
}
