import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { checkUpload, formatRefusal } from '../../uploads/check-upload';
import { listMedia } from './list-media';
import type { Bundle, BundleProblem } from './read-bundle';

interface StoredFile {
  readonly id: number | string;
}

interface Entity {
  filepath?: string;
  getStream?: () => NodeJS.ReadableStream;
}

interface UploadService {
  formatFileInfo(file: object, info: object, metas: object): Promise<Entity>;
  uploadFileAndPersist(entity: Entity): Promise<StoredFile>;
}

interface ImageService {
  isImage(file: { readonly filepath: string }): Promise<boolean>;
  isFaultyImage(file: { readonly filepath: string }): Promise<boolean>;
}

/**
 * Puts the files into the media library that it does not have yet, byte for byte: Strapi's own way of uploading would
 * make pictures smaller, and they would be others. Each is judged by what is in it, like an editor's.
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
      const stored = await storeFile(strapi, { filepath, folder, content, info });
      if (typeof stored === 'string') refused.push({ file, field: '(file)', message: stored });
      else known.set(file, stored.id);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return known;
}

interface Incoming {
  readonly filepath: string;
  readonly folder: string;
  readonly content: Uint8Array;
  readonly info: {
    readonly name: string;
    readonly alternativeText?: string | undefined;
    readonly caption?: string | undefined;
  };
}

async function storeFile(
  strapi: Core.Strapi,
  { filepath, folder, content, info }: Incoming,
): Promise<StoredFile | string> {
  const images: ImageService = strapi.plugin('upload').service('image-manipulation');
  const uploads: UploadService = strapi.plugin('upload').service('upload');
  const canRead = async () => (await images.isImage({ filepath })) && !(await images.isFaultyImage({ filepath }));
  const verdict = await checkUpload(Buffer.from(content), canRead);
  if ('refusal' in verdict) return formatRefusal(verdict.refusal);
  const upload = { filename: `fichier.${verdict.ending}`, type: verdict.mime, size: content.length };
  const entity = await uploads.formatFileInfo(upload, info, { tmpWorkingDirectory: folder });
  return uploads.uploadFileAndPersist(Object.assign(entity, { filepath, getStream: () => createReadStream(filepath) }));
}
