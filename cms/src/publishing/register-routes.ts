import { recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { showRecordState, showState } from './show-state';

/** `/publishing/…`, for everybody who is signed in to the admin: when what they published is online. */
export function registerPublishingRoutes(strapi: Core.Strapi): void {
  const signedIn = { config: { policies: ['admin::isAuthenticatedAdmin'] }, info: {} };

  const state = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await showState(strapi, ctx.state['user']);
  };

  /** When something changed, and nothing of what: that it may be known by whoever knows the document's name is no loss. */
  const recordState = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const { kind, documentId } = ctx['params'];
    if (!(kind in recordTypes)) return ctx.notFound();
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
