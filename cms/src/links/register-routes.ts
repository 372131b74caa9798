import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allow } from '../accounts/allow';
import { checkLinks, isChecking } from './check-links';
import { readLastRun } from './link-register';
import { listFailing } from './list-failing';
import { checkLinksAction, readLinksAction } from './register-actions';

/** `/links`, for people signed in to the admin. */
export function registerLinkRoutes(strapi: Core.Strapi): void {
  const list = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const run = await readLastRun(strapi);
    ctx.body = { links: await listFailing(strapi, ctx.state['user']), run: run ?? null, isChecking: isChecking() };
  };

  const check = (ctx: Context) => {
    // Not waited for: it may take minutes.
    void checkLinks(strapi);
    ctx.status = 202;
    ctx.body = { isChecking: true };
  };

  strapi.server.routes({
    type: 'admin',
    prefix: '/links',
    routes: [
      { method: 'GET', path: '/', handler: list, config: allow(readLinksAction), info: {} },
      { method: 'POST', path: '/check', handler: check, config: allow(checkLinksAction), info: {} },
    ],
  });
}
