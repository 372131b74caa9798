import { checkContent, findFieldFacts, findToday, type Kind, recordTypes, type Snapshot } from '@portal/content/schema';
import { listReferences } from '@portal/content/schema/check-content.ts';
import { z } from 'zod';
import { type Draft, parseRecords } from '../cms-client/index.ts';

/** What an editor must mend before there is a page to look at. */
export interface Fault {
  readonly field: string;
  /** Which sentence of `content/strings` (preview.reason) tells the editor. */
  readonly reason: FaultReason;
}
export type FaultReason = 'empty' | 'long' | 'link' | 'future' | 'backward' | 'source' | 'other';

interface Merged {
  readonly snapshot: Snapshot;
  readonly record: { readonly slug: string; readonly commune?: string; readonly organisation?: string };
}

const recordSchema = z.looseObject({
  slug: z.string(),
  commune: z.string().optional(),
  organisation: z.string().optional(),
});

/** The published content with one record as it would be. Nothing else of what is not published is in it. */
export function mergeDraft(published: Snapshot, draft: Draft): Merged | { readonly faults: readonly Fault[] } {
  const { kind, entries, adminOrigin, publishedSlug } = draft;
  const { records, problems } = parseRecords(kind, entries, adminOrigin);
  const record = recordSchema.safeParse(records[0]).data;
  if (!record || problems.length > 0) return { faults: problems.map(toFault) };
  keepOnlineMedia(
    records[0],
    published[kind].find(({ slug }) => slug === publishedSlug),
    kind,
  );
  const renamed = publishedSlug ? renameReferences(published, kind, publishedSlug, record.slug) : published;
  const others = renamed[kind].filter(({ slug }) => slug !== record.slug && slug !== publishedSlug);
  const list = [...others, ...records].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const snapshot: Snapshot = { ...renamed, [kind]: list };
  const own = checkContent(snapshot, findToday(), () => '').filter(
    (problem) => problem.kind === kind && problem.slug === record.slug,
  );
  return own.length > 0 ? { faults: own.map(toFault) } : { snapshot, record };
}

/**
 * Sound and pictures come to the site with a publication, which gives them their address there: a preview shows those
 * that are online, and none that is new.
 */
function keepOnlineMedia(draft: unknown, online: unknown, kind: Kind): void {
  const { shared, text } = recordTypes[kind];
  copyMedia(shared, draft, online);
  const { texts: blocks } = blocksSchema.parse(draft);
  const before = blocksSchema.safeParse(online).data?.texts ?? {};
  for (const [locale, block] of Object.entries(blocks)) copyMedia(text, block, before[locale]);
}

const blocksSchema = z.object({ texts: z.record(z.string(), z.unknown()) });

function copyMedia(shape: z.ZodRawShape, draft: unknown, online: unknown): void {
  if (typeof draft !== 'object' || draft === null) return;
  for (const [field, schema] of Object.entries(shape)) {
    const editor = findFieldFacts(schema)?.facts.editor.kind;
    if (editor !== 'recording' && editor !== 'document' && editor !== 'pictures') continue;
    const value: unknown = typeof online === 'object' && online !== null ? Reflect.get(online, field) : undefined;
    if (value === undefined) Reflect.deleteProperty(draft, field);
    else Reflect.set(draft, field, value);
  }
}

/** The contract speaks English, to whoever writes seed files; an editor is told the same in other words. */
const reasons: readonly (readonly [RegExp, FaultReason])[] = [
  [/^is empty|must not be empty/, 'empty'],
  [/characters or fewer/, 'long'],
  [/does not exist or is not published/, 'link'],
  [/in the future/, 'future'],
  [/before the start|is before/, 'backward'],
  [/^is published in .* but not in/, 'source'],
];

function toFault({ field, message }: { readonly field: string; readonly message: string }): Fault {
  const reason = reasons.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
  return { field: field.replace(/^texts\.(\w+)\.(.+)$/, '$2 ($1)'), reason };
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
