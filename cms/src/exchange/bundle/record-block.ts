import { type Kind, localeSchema, recordTypes } from '@portal/content/schema';
import { z } from 'zod';

const blockSchema = z.record(z.string(), z.unknown());

/** A record as a file of a bundle has it: the shape of the seed, of which a draft may leave out anything. */
export const recordBlockSchema = z.looseObject({
  slug: z.string().optional(),
  texts: z.partialRecord(localeSchema, blockSchema),
});
export type RecordBlock = z.infer<typeof recordBlockSchema>;

export type Stage = 'published' | 'drafts';
export const stages: readonly Stage[] = ['published', 'drafts'];

/** One record of a bundle: what is online, and what an editor is writing where the two differ. */
export interface BundleRecord {
  readonly kind: Kind;
  /** Its file without the ending: the slug, or `_1` where there is none, or one that another record has. */
  readonly name: string;
  readonly published?: RecordBlock | undefined;
  readonly draft?: RecordBlock | undefined;
}

export const kinds = Object.keys(recordTypes) as Kind[];

export function nameFile(stage: Stage, kind: Kind, name: string): string {
  return `${stage}/${recordTypes[kind].plural}/${name}.yaml`;
}

export function isUnnamed(name: string): boolean {
  return name.startsWith('_');
}
