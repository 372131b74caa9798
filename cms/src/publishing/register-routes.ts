import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { filterReadable } from '../roles/filter-readable';
import { isKind, showRecordState, showState } from './show-state';

/** `/publishing/…`, for everybody who is signed in to the admin: when what they published is online. */
export function registerPublishingRoutes(strapi: Core.Strapi): void {
  const signedIn = { config: { policies: ['admin::isAuthenticatedAdmin'] }, info: {} };

  const state = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await showState(strapi, ctx.state['user']);
  };

  const recordState = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const { kind, documentId } = ctx['params'];
    if (!isKind(kind)) return ctx.notFound();
    const readable = await filterReadable(strapi, ctx, `api::${kind}.${kind}`, [documentId]);
    if (readable.length === 0) return ctx.notFound();
    ctx.body = await showRecordState(strapi, kind, documentId);
  };

  strapi.server.routes({
    type: 'admin',
    prefix: '/publishing',
    routes: [
      { ...signedIn, method: 'GET', path: '/state', handler: state },
      { ...signedIn, method: 'GET', path: '/records/:kind/:documentId', handler: recordState },
    ],
  });
}
