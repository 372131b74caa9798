import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { receiveReport } from '../../../reports/receive-report';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async receive(ctx: Context) {
    const { status, body } = await receiveReport(strapi, ctx.request.body);
    ctx.set('Cache-Control', 'no-store');
    ctx.status = status;
    ctx.body = body;
  },
});
