import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const rowSchema = z.looseObject({
  id: z.union([z.number(), z.string()]),
  name: z.string(),
  hash: z.string(),
  ext: z.string().nullish(),
  mime: z.string(),
  alternativeText: z.string().nullish(),
  caption: z.string().nullish(),
});

/** A line of `media.yaml`. */
export const mediaEntrySchema = z.strictObject({
  file: z
    .string()
    .regex(/^media\/[0-9a-f]{16}(-\d+)?\.[a-z0-9]{1,8}$/, 'must be a file like media/0123456789abcdef.mp3'),
  name: z.string().min(1).max(255),
  mime: z.string().max(100),
  alternativeText: z.string().optional(),
  caption: z.string().optional(),
});
export type MediaEntry = z.infer<typeof mediaEntrySchema>;

export interface MediaFile {
  readonly id: string;
  /** In the bundle: `media/<first half of the hash of its content>.<ending>`. */
  readonly path: string;
  readonly mime: string;
  readonly bytes: number;
  readonly entry: MediaEntry;
  read(): Promise<Buffer>;
}

export interface MediaLibrary {
  readonly files: readonly MediaFile[];
  /** Named in the library, but not on the disk. */
  readonly missing: readonly string[];
}

/** The whole media library, also what no record shows: nothing is lost. */
export async function listMedia(strapi: Core.Strapi): Promise<MediaLibrary> {
  const found: unknown = await strapi.db.query('plugin::upload.file').findMany({ orderBy: { id: 'asc' } });
  const rows = z.array(rowSchema).parse(found);
  const taken = new Map<string, number>();
  const files: MediaFile[] = [];
  const missing: string[] = [];
  for (const row of rows) {
    const place = join(strapi.dirs.static.public, 'uploads', `${row.hash}${row.ext ?? ''}`);
    const content = await readFile(place).catch(() => undefined);
    if (!content) {
      missing.push(row.name);
      continue;
    }
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const times = (taken.get(digest) ?? 0) + 1;
    taken.set(digest, times);
    const path = `media/${digest}${times > 1 ? `-${times}` : ''}${(row.ext ?? '.bin').toLowerCase()}`;
    const { name, mime, alternativeText, caption } = row;
    const entry = {
      file: path,
      name,
      mime,
      ...(alternativeText ? { alternativeText } : {}),
      ...(caption ? { caption } : {}),
    };
    files.push({ id: String(row.id), path, mime, bytes: content.length, entry, read: () => readFile(place) });
  }
  return { files, missing };
}
