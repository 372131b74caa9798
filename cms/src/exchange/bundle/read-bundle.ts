import { recordTypes } from '@portal/content/schema';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Explanation } from '../../validation/explain-issue';
import { checkBlock } from './check-block';
import { type MediaEntry, mediaEntrySchema } from './list-media';
import { type BundleRecord, kinds, recordBlockSchema, type Stage, stages } from './record-block';

/** What is wrong in a file, where, and what to do: said in the language of whoever brings it. */
export interface BundleProblem {
  readonly file: string;
  readonly field: string;
  readonly why: Explanation | { readonly said: string };
}

export interface Bundle {
  readonly records: readonly BundleRecord[];
  readonly media: readonly (MediaEntry & { readonly content: Uint8Array })[];
  /** Files that are not taken. */
  readonly refused: readonly BundleProblem[];
  /** Taken, for a draft may be unfinished; an editor mends it before it is published. */
  readonly doubtful: readonly BundleProblem[];
}

const folders = new Map(kinds.map((kind) => [recordTypes[kind].plural, kind]));
const path = /^(published|drafts)\/([a-z-]+)\/(_\d+|[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;
const mediaListSchema = z.strictObject({ files: z.array(mediaEntrySchema) });

/** The records of a bundle. A file that is wrong is named and left out; the others are read. */
export function readBundle(files: ReadonlyMap<string, Uint8Array>): Bundle {
  const refused: BundleProblem[] = [];
  const doubtful: BundleProblem[] = [];
  const records = new Map<string, BundleRecord>();
  const spoilt = new Set<string>();
  for (const [file, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [, stage, folder = '', name = ''] = path.exec(file) ?? [];
    const kind = folders.get(folder);
    if (!isStage(stage) || !kind) {
      if (!/^(LISEZ-MOI\.txt|media\.yaml|media\/.*|.*\/)$/.test(file)) {
        refused.push({ file, field: '(file)', why: { key: 'bundleForeignFile' } });
      }
      continue;
    }
    const parsed = parseYaml(bytes);
    if ('problem' in parsed) {
      refused.push({ file, field: '(file)', why: parsed.problem });
      spoilt.add(`${kind}/${name}`);
      continue;
    }
    const problems = checkBlock(kind, stage, parsed.value, name);
    const block = recordBlockSchema.safeParse(parsed.value);
    const fatal = problems.filter(({ isFatal }) => isFatal);
    refused.push(...fatal.map(({ field, why }) => ({ file, field, why })));
    if (fatal.length > 0 || !block.success) {
      spoilt.add(`${kind}/${name}`);
      continue;
    }
    doubtful.push(...problems.map(({ field, why }) => ({ file, field, why })));
    const before = records.get(`${kind}/${name}`) ?? { kind, name };
    const own = stage === 'published' ? { published: block.data } : { draft: block.data };
    records.set(`${kind}/${name}`, { ...before, ...own });
  }
  // Half of a record, online without its draft or the reverse, would say what nobody has written.
  for (const key of spoilt) records.delete(key);
  return { records: [...records.values()], media: readMediaList(files, refused), refused, doubtful };
}

function isStage(value: string | undefined): value is Stage {
  return stages.some((stage) => stage === value);
}

function parseYaml(bytes: Uint8Array): { readonly value: unknown } | { readonly problem: Explanation } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: { key: 'bundleEncoding' } };
  }
  // A bundle has no aliases; a few of them can stand for gigabytes.
  const document = parseDocument(text, { schema: 'core' });
  const [error] = document.errors;
  if (error) return { problem: { key: 'bundleTorn', values: { line: error.linePos?.[0].line ?? 1 } } };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { problem: { key: 'bundleAlias' } };
  }
}

function readMediaList(files: ReadonlyMap<string, Uint8Array>, refused: BundleProblem[]): Bundle['media'] {
  const list = files.get('media.yaml');
  if (!list) return [];
  const parsed = parseYaml(list);
  const entries = mediaListSchema.safeParse('value' in parsed ? parsed.value : undefined);
  if (!entries.success) {
    const issue = entries.error.issues[0];
    const why: Explanation = 'problem' in parsed ? parsed.problem : { key: 'bundleMediaLine' };
    refused.push({ file: 'media.yaml', field: issue?.path.join('.') || '(file)', why });
    return [];
  }
  return entries.data.files.flatMap((entry) => {
    const content = files.get(entry.file);
    if (content) return [{ ...entry, content }];
    refused.push({ file: 'media.yaml', field: entry.file, why: { key: 'bundleMediaGone' } });
    return [];
  });
}
