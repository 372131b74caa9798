import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getSettings } from '../../../../config/settings';
import { readPublished } from '../../../figures/published-periods';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await readPublished(strapi.db.connection, getSettings().PORTAL_DEMO) };
  },
});
