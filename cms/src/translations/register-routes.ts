import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listLanguages } from './desk/list-languages';
import { listRecords } from './desk/list-records';
import { reviewPart, saveSheet } from './desk/save-sheet';
import { showSheet } from './desk/show-sheet';
import { exportUnits } from './exchange/export-units';
import { receiveFile } from './exchange/receive-file';

/**
 * `/translations/…`, for people signed in to the admin; the shapes are those of content/schema/translation-desk.ts.
 * Which records and languages somebody meets follows from their permissions on each record.
 */
export function registerTranslationRoutes(strapi: Core.Strapi): void {
  const answer = (work: (strapi: Core.Strapi, ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await work(strapi, ctx);
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const record = '/records/:kind/:documentId';
  strapi.server.routes({
    type: 'admin',
    prefix: '/translations',
    routes: [
      { method: 'GET', path: '/records', handler: answer(listRecords), config, info: {} },
      { method: 'GET', path: '/languages/:kind/:documentId', handler: answer(listLanguages), config, info: {} },
      { method: 'GET', path: record, handler: answer(showSheet), config, info: {} },
      { method: 'PUT', path: record, handler: answer(saveSheet), config, info: {} },
      { method: 'POST', path: `${record}/review`, handler: answer(reviewPart), config, info: {} },
      { method: 'GET', path: '/export', handler: answer(exportUnits), config, info: {} },
      { method: 'POST', path: '/import', handler: answer(receiveFile), config, info: {} },
    ],
  });
}
