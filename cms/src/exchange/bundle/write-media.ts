import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { listMedia } from './list-media';
import type { Bundle, BundleProblem } from './read-bundle';

const storedSchema = z.object({ id: z.union([z.number(), z.string()]), hash: z.string(), ext: z.string().nullish() });

/**
 * Puts the files into the media library that it does not have yet, byte for byte: Strapi makes
 * pictures smaller as it stores them, and they would be others. Each is judged by what is in it, like an editor's.
 *
 * @returns ids by the path in the bundle
 */
export async function writeMedia(
  strapi: Core.Strapi,
  media: Bundle['media'],
  refused: BundleProblem[],
): Promise<Map<string, number | string>> {
  const known = new Map<string, number | string>(
    (await listMedia(strapi)).files.map(({ path, id }) => [path, Number(id)]),
  );
  const folder = await mkdtemp(join(tmpdir(), 'portal-media-'));
  try {
    for (const { file, content, ...info } of media) {
      if (known.has(file)) continue;
      const filepath = join(folder, `content${extname(file)}`);
      await writeFile(filepath, content);
      const stored = await storeFile(strapi, { filepath, content, info });
      if (stored instanceof Error) refused.push({ file, field: '(file)', why: { said: stored.message } });
      else known.set(file, stored);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return known;
}

interface Incoming {
  readonly filepath: string;
  readonly content: Uint8Array;
  readonly info: {
    readonly name: string;
    readonly mime: string;
    readonly alternativeText?: string | undefined;
    readonly caption?: string | undefined;
  };
}

/** @returns its id, or why Strapi or one of its guards refuses it */
async function storeFile(strapi: Core.Strapi, { filepath, content, info }: Incoming): Promise<number | string | Error> {
  const { name, mime, alternativeText, caption } = info;
  const files = { filepath, originalFilename: basename(filepath), mimetype: mime, size: content.length };
  try {
    const stored: unknown = await strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo: { name, alternativeText, caption } }, files });
    const [{ id, hash, ext }] = z.tuple([storedSchema]).parse(stored);
    await writeFile(join(strapi.dirs.static.public, 'uploads', `${hash}${ext ?? ''}`), content);
    return id;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
