import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findEditorLanguage } from '../accounts/find-editor';
import { say } from './say';

type Action = (context: Context, ...more: unknown[]) => unknown;
type UploadController = Readonly<Record<string, Action>>;

const doors = ['upload', 'uploadFile', 'uploadFiles', 'replaceFile'] as const;

/** Strapi answers an empty file by itself, in English, before it asks the service that looks into files. */
export function refuseEmptyUploads(strapi: Core.Strapi): void {
  strapi.get('controllers').extend('plugin::upload.admin-upload', (controller: UploadController) => ({
    ...controller,
    ...Object.fromEntries(
      doors.map((door): [string, Action] => [
        door,
        function refuse(this: unknown, context, ...more) {
          if (listFiles(context).some(({ size }) => size === 0)) {
            throw new errors.ApplicationError(say(findEditorLanguage(strapi), 'empty'));
          }
          return controller[door]?.call(this, context, ...more);
        },
      ]),
    ),
  }));
}

function listFiles(context: Context): readonly { readonly size: number }[] {
  return [context.request.files?.['files'] ?? []].flat();
}
