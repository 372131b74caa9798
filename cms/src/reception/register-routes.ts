import { requestStates } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { allow } from '../accounts/allow';
import { listNames } from './list-names';
import { listReadableCommunes } from './list-readable-communes';
import { readAction, updateAction } from './register-actions';
import { openRegister } from './request-register';

const referenceSchema = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
const stateSchema = z.strictObject({ state: z.enum(requestStates) });

/** `/reception/…`, for people signed in to the admin. Another commune's request and none at all look the same. */
export function registerReceptionRoutes(strapi: Core.Strapi): void {
  const open = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    return openRegister(strapi, await listReadableCommunes(strapi, ctx.state['user']));
  };

  const list = async (ctx: Context) => {
    const requests = await (await open(ctx)).list();
    ctx.body = { requests, names: await listNames(strapi, ctx.state['user'].preferedLanguage) };
  };

  const show = async (ctx: Context) => {
    const register = await open(ctx);
    const reference = referenceSchema.safeParse(ctx['params'].reference);
    const request = reference.success ? await register.find(reference.data) : undefined;
    if (!request) return ctx.notFound();
    ctx.body = { request, names: await listNames(strapi, ctx.state['user'].preferedLanguage) };
  };

  const changeState = async (ctx: Context) => {
    const register = await open(ctx);
    const reference = referenceSchema.safeParse(ctx['params'].reference);
    const wanted = stateSchema.safeParse(ctx.request.body);
    if (!wanted.success) return ctx.badRequest('The body must be {"state": one of the states of the contract}');
    const changed = reference.success && (await register.changeState(reference.data, wanted.data.state));
    if (!changed) return ctx.notFound();
    ctx.body = { state: wanted.data.state };
  };

  strapi.server.routes({
    type: 'admin',
    prefix: '/reception',
    routes: [
      { method: 'GET', path: '/requests', handler: list, config: allow(readAction), info: {} },
      { method: 'GET', path: '/requests/:reference', handler: show, config: allow(readAction), info: {} },
      {
        method: 'POST',
        path: '/requests/:reference/state',
        handler: changeState,
        config: allow(updateAction),
        info: {},
      },
    ],
  });
}
