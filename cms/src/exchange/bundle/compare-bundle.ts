import { isDeepStrictEqual } from 'node:util';
import { findFieldFacts, type Kind, recordTypes } from '@portal/content/schema';
import type { Bundle, BundleProblem } from './read-bundle';
import type { CmsContent, KnownRecord } from './read-bundle-of-cms';
import { type BundleRecord, isUnnamed, nameFile, type RecordBlock } from './record-block';

export interface FieldChange {
  /** `cost`, `texts.ar.title`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangedRecord {
  readonly record: BundleRecord;
  /** What it would be as a draft. */
  readonly block: RecordBlock;
  readonly documentId: string | undefined;
  readonly changes: readonly FieldChange[];
}

export interface Comparison {
  readonly added: readonly ChangedRecord[];
  readonly changed: readonly ChangedRecord[];
  readonly unchanged: number;
  /** Stands in the CMS only: it stays as it is. */
  readonly kept: number;
  readonly refused: readonly BundleProblem[];
  readonly doubtful: readonly BundleProblem[];
}

/** A bundle beside what editors see now: its drafts, or what is online where it has none. */
export function compareBundle(bundle: Bundle, content: CmsContent): Comparison {
  const known = new Map(content.records.map((record) => [`${record.kind}/${record.name}`, record]));
  const added: ChangedRecord[] = [];
  const changed: ChangedRecord[] = [];
  let unchanged = 0;
  for (const record of bundle.records) {
    const block = record.draft ?? record.published;
    if (!block) continue;
    const present = findPresent(record, block, known, content.records);
    const before = present && (present.draft ?? present.published);
    const changes = listChanges(record.kind, before, block);
    if (!present) added.push({ record, block, documentId: undefined, changes });
    else if (changes.length > 0) changed.push({ record, block, documentId: present.documentId, changes });
    else unchanged += 1;
  }
  const kept = content.records.length - changed.length - unchanged;
  const links = listLostLinks(bundle, content);
  return { added, changed, unchanged, kept, refused: bundle.refused, doubtful: [...bundle.doubtful, ...links] };
}

/** What has no name of its own is only found again when it is the same. */
function findPresent(
  record: BundleRecord,
  block: RecordBlock,
  known: ReadonlyMap<string, KnownRecord>,
  all: readonly KnownRecord[],
): KnownRecord | undefined {
  if (!isUnnamed(record.name)) return known.get(`${record.kind}/${record.name}`);
  return all.find(
    (present) => present.kind === record.kind && isDeepStrictEqual(present.draft ?? present.published, block),
  );
}

/** Field by field; a language that only the CMS has stays. */
function listChanges(kind: Kind, before: RecordBlock | undefined, after: RecordBlock): FieldChange[] {
  const { shared, text } = recordTypes[kind];
  const changes: FieldChange[] = [];
  const compare = (field: string, old: unknown, value: unknown) => {
    if (!isDeepStrictEqual(old, value)) changes.push({ field, before: old, after: value });
  };
  for (const field of ['slug', ...Object.keys(shared)]) compare(field, before?.[field], after[field]);
  for (const [locale, words] of Object.entries(after.texts)) {
    const old = Object.entries(before?.texts ?? {}).find(([code]) => code === locale)?.[1];
    for (const field of [...Object.keys(text), 'translation'])
      compare(`texts.${locale}.${field}`, old?.[field], words?.[field]);
  }
  return changes;
}

/** A link to what is neither here nor in the bundle is left out, and said. */
function listLostLinks(bundle: Bundle, content: CmsContent): BundleProblem[] {
  const slugs = new Set(
    [...bundle.records, ...content.records].flatMap(({ kind, published, draft }) =>
      [published?.slug, draft?.slug].map((slug) => `${kind}/${slug}`),
    ),
  );
  return bundle.records.flatMap(({ kind, name, published, draft }) =>
    Object.entries(recordTypes[kind].shared).flatMap(([field, schema]) => {
      const editor = findFieldFacts(schema)?.facts.editor;
      const value = (draft ?? published)?.[field];
      if (editor?.kind !== 'reference') return [];
      return [value ?? []].flat().flatMap((slug: unknown) =>
        slugs.has(`${editor.target}/${String(slug)}`)
          ? []
          : [
              {
                file: nameFile(draft ? 'drafts' : 'published', kind, name),
                field,
                why: { key: 'bundleLostLink' as const, values: { name: `${editor.target}/${String(slug)}` } },
              },
            ],
      );
    }),
  );
}
