import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allow } from '../accounts/allow';
import { checkBundle, exportBundle, writeBundle } from './bundle-desk';
import { exchangeAction } from './register-actions';
import { importServices } from './services/import-services';

/** `/exchange/…`, for the coordination and administrators: they meet every commune's drafts. */
export function registerExchangeRoutes(strapi: Core.Strapi): void {
  const answer = (work: (strapi: Core.Strapi, ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await work(strapi, ctx);
  };
  const services = (mayWrite: boolean) =>
    answer(async (own, ctx) => ({ reports: await importServices(own, ctx.request.body, mayWrite) }));
  const config = allow(exchangeAction);
  strapi.server.routes({
    type: 'admin',
    prefix: '/exchange',
    routes: [
      { method: 'GET', path: '/bundle', handler: answer(exportBundle), config, info: {} },
      { method: 'POST', path: '/bundle/check', handler: answer(checkBundle), config, info: {} },
      { method: 'POST', path: '/bundle/write', handler: answer(writeBundle), config, info: {} },
      { method: 'POST', path: '/services/check', handler: services(false), config, info: {} },
      { method: 'POST', path: '/services/write', handler: services(true), config, info: {} },
    ],
  });
}
