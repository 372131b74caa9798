import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { type AdminUser, hasRole } from '../accounts/list-communes-of-user';
import { administratorRole } from '../accounts/role-codes';
import { markVerified, undoVerified } from './mark-verified';
import { showWaiting } from './show-waiting';

/** Whoever is signed in has a homepage; what stands on it follows from their permissions on each record. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** `/homepage/…`, for people signed in to the admin; the shapes are those of content/schema/waiting.ts. */
export function registerHomepageRoutes(strapi: Core.Strapi): void {
  const answer = (work: (strapi: Core.Strapi, ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = (await work(strapi, ctx)) ?? {};
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/homepage',
    routes: [
      { method: 'GET', path: '/waiting', handler: answer(showWaiting), config, info: {} },
      { method: 'POST', path: '/verified', handler: answer(markVerified), config, info: {} },
      { method: 'POST', path: '/verified/undo', handler: answer(undoVerified), config, info: {} },
    ],
  });
  closeDefaultWidgets(strapi);
}

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: unknown[] };
}

/** Strapi's own widgets count and name the records of every commune: only administrators are answered. */
function closeDefaultWidgets(strapi: Core.Strapi): void {
  const manager = strapi.plugin('content-manager').routes;
  const routes: Route[] = [
    ...(strapi.admin.routes['admin']?.routes ?? []),
    ...(Array.isArray(manager) ? manager : Object.values(manager).flatMap(({ routes }) => routes)),
  ];
  for (const path of ['/homepage/key-statistics', '/homepage/recent-documents', '/homepage/count-documents']) {
    const route = routes.find((entry) => entry.method === 'GET' && entry.path === path);
    if (!route) throw new Error(`Strapi has no GET …${path} any more: see what took its place (src/homepage)`);
    route.config = { ...route.config, middlewares: [refuseOthers] };
  }
}

/** Behind the policy that asks who it is. */
async function refuseOthers(ctx: Context, next: Next): Promise<void> {
  const user: AdminUser = ctx.state['user'];
  if (!hasRole(user, administratorRole)) return ctx.forbidden();
  return next();
}
