import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findEditorLanguage } from '../accounts/find-editor';
import { checkUpload } from './check-upload';
import { refuseEmptyUploads } from './refuse-empty-uploads';
import { refuseUsedFiles } from './refuse-used-files';
import { say } from './say';

/** A file as the body parser leaves it. */
interface IncomingFile {
  readonly filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  size?: number;
  detectedMimeType?: string;
}

interface UploadService {
  readonly upload: (input: { readonly files: IncomingFile | IncomingFile[] }, ...more: unknown[]) => Promise<unknown>;
  readonly replace: (id: unknown, input: { readonly file: IncomingFile }, ...more: unknown[]) => Promise<unknown>;
  readonly findOne: (id: unknown) => Promise<{ readonly ext?: string | null } | null>;
}

/**
 * Strapi believes the name of a file when its bytes tell it nothing: a page of HTML named `.png` is stored. Here, in
 * the one service that every way of uploading goes through (media library, replacement, from an address), only
 * recordings, pictures and documents pass, and each is stored under the type and the ending that its content has.
 */
export function guardUploads(strapi: Core.Strapi): void {
  refuseEmptyUploads(strapi);
  refuseUsedFiles(strapi);
  strapi.get('services').extend(
    'plugin::upload.upload',
    (service: UploadService): UploadService => ({
      ...service,
      upload: async (input, ...more) => {
        for (const file of [input.files].flat()) await checkFile(strapi, file);
        return service.upload(input, ...more);
      },
      replace: async (id, input, ...more) => {
        const replaced = await service.findOne(id);
        await checkFile(strapi, input.file, replaced?.ext?.slice(1));
        return service.replace(id, input, ...more);
      },
    }),
  );
}

/** What no system accepts in the name of a file; Strapi would refuse it in English. */
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g;
const longestName = 120;

async function checkFile(strapi: Core.Strapi, file: IncomingFile, replaced?: string): Promise<void> {
  const verdict = await checkUpload(
    await readFile(file.filepath),
    replaced,
    parse(file.originalFilename ?? '').ext.slice(1),
  );
  if ('refusal' in verdict) throw new errors.ApplicationError(say(findEditorLanguage(strapi), verdict.refusal));
  file.detectedMimeType = verdict.mime;
  if (verdict.content) {
    // Over what was sent, which is kept nowhere.
    await writeFile(file.filepath, verdict.content);
    file.size = verdict.content.length;
  }
  const name = parse(file.originalFilename ?? '')
    .name.replaceAll(forbidden, '-')
    .slice(0, longestName);
  // The file is later served by its ending: `page.html` that begins like an MP3 must not come back as a page.
  file.originalFilename = `${name || 'fichier'}.${verdict.ending}`;
}
