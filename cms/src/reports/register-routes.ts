import { reportStates } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { getSettings } from '../../config/settings';
import { allow } from '../accounts/allow';
import { listNames } from '../reception/list-names';
import { findScope } from './find-scope';
import { readReportsAction, updateReportsAction } from './register-actions';
import { openReports } from './report-register';

const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);
const stateSchema = z.strictObject({ state: z.enum(reportStates) });

/** `/reports/…`, for people signed in to the admin. Another commune's report and none at all look the same. */
export function registerReportRoutes(strapi: Core.Strapi): void {
  const open = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    return openReports(strapi, await findScope(strapi, ctx.state['user']));
  };

  const list = async (ctx: Context) => {
    const reports = await (await open(ctx)).list();
    const { commune: communes } = await listNames(strapi, ctx.state['user'].preferedLanguage);
    ctx.body = { reports, communes, site: getSettings().SITE_ORIGIN };
  };

  const changeState = async (ctx: Context) => {
    const register = await open(ctx);
    const id = idSchema.safeParse(ctx['params'].id);
    const wanted = stateSchema.safeParse(ctx.request.body);
    if (!wanted.success) return ctx.badRequest('The body must be {"state": one of the states of the contract}');
    const changed = id.success && (await register.changeState(id.data, wanted.data.state));
    if (!changed) return ctx.notFound();
    ctx.body = { state: wanted.data.state };
  };

  strapi.server.routes({
    type: 'admin',
    prefix: '/reports',
    routes: [
      { method: 'GET', path: '/', handler: list, config: allow(readReportsAction), info: {} },
      { method: 'POST', path: '/:id/state', handler: changeState, config: allow(updateReportsAction), info: {} },
    ],
  });
}
