import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { findEditorLanguage } from '../accounts/find-editor';
import { say } from '../validation/say';
import { findFileUsers } from './find-file-users';

type Action = (context: Context, ...more: unknown[]) => unknown;
type Controller = Readonly<Record<string, Action>>;

interface UploadService {
  readonly remove: (file: { readonly id: number | string }) => Promise<unknown>;
}

const id = z.union([z.number(), z.string()]);
const selectionSchema = z
  .object({ fileIds: z.array(id).catch([]).default([]), folderIds: z.array(id).catch([]).default([]) })
  .catch({ fileIds: [], folderIds: [] });

/**
 * A file that a record shows to visitors stays: its page would lose what it says, and the next build would stop. Every
 * way of deleting ends in `remove`; a selection is looked at as a whole before, so that it goes whole or not at all.
 */
export function refuseUsedFiles(strapi: Core.Strapi): void {
  strapi.get('services').extend(
    'plugin::upload.upload',
    (service: UploadService): UploadService => ({
      ...service,
      remove: async (file) => {
        await refuseIfUsed(strapi, [file.id]);
        return service.remove(file);
      },
    }),
  );
  strapi.get('controllers').extend('plugin::upload.admin-folder-file', (controller: Controller) => ({
    ...controller,
    deleteMany: async (context: Context, ...more: unknown[]) => {
      const { fileIds, folderIds } = selectionSchema.parse(context.request.body);
      await refuseIfUsed(strapi, [...fileIds, ...(await listFilesIn(strapi, folderIds))]);
      return controller['deleteMany']?.(context, ...more);
    },
  }));
}

async function refuseIfUsed(strapi: Core.Strapi, fileIds: readonly (number | string)[]): Promise<void> {
  const names = await findFileUsers(strapi, fileIds);
  if (names.length === 0) return;
  const message = say(findEditorLanguage(strapi), 'fileUsed', { names: names.join(', ') });
  throw new errors.ApplicationError(message);
}

async function listFilesIn(strapi: Core.Strapi, folderIds: readonly (number | string)[]): Promise<number[]> {
  if (folderIds.length === 0) return [];
  const folders: { path: string }[] = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: [...folderIds] } } });
  if (folders.length === 0) return [];
  const within = folders.flatMap(({ path }) => [
    { folderPath: { $eq: path } },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  const files: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { $or: within }, select: ['id'] });
  return files.map((file) => file.id);
}
