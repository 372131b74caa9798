import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkUpload, formatRefusal } from './check-upload';

/** A file as the body parser leaves it. */
interface IncomingFile {
  readonly filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
}

interface ImageService {
  isImage(file: { readonly filepath: string }): Promise<boolean>;
  isFaultyImage(file: { readonly filepath: string }): Promise<boolean>;
}

interface UploadService {
  readonly upload: (input: { readonly files: IncomingFile | IncomingFile[] }, ...more: unknown[]) => Promise<unknown>;
  readonly replace: (id: unknown, input: { readonly file: IncomingFile }, ...more: unknown[]) => Promise<unknown>;
}

/**
 * Strapi believes the name of a file when its bytes tell it nothing: a page of HTML named `.png` is stored. Here, in
 * the one service that every way of uploading goes through (media library, replacement, from an address), only
 * recordings and pictures pass, and each is stored under the type and the ending that its content has.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const images: ImageService = strapi.plugin('upload').service('image-manipulation');
  strapi.get('services').extend(
    'plugin::upload.upload',
    (service: UploadService): UploadService => ({
      ...service,
      upload: async (input, ...more) => {
        for (const file of [input.files].flat()) await checkFile(images, file);
        return service.upload(input, ...more);
      },
      replace: async (id, input, ...more) => {
        await checkFile(images, input.file);
        return service.replace(id, input, ...more);
      },
    }),
  );
}

async function checkFile(images: ImageService, file: IncomingFile): Promise<void> {
  const { filepath } = file;
  const canRead = async () => (await images.isImage({ filepath })) && !(await images.isFaultyImage({ filepath }));
  const verdict = await checkUpload(await readFile(filepath), canRead);
  if ('refusal' in verdict) throw new errors.ApplicationError(formatRefusal(verdict.refusal));
  file.detectedMimeType = verdict.mime;
  // The file is later served by its ending: `page.html` that begins like an MP3 must not come back as a page.
  file.originalFilename = `${parse(file.originalFilename ?? 'fichier').name}.${verdict.ending}`;
}
