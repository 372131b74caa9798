import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sendAnswer } from '../../../intake/answers';
import { receiveRequest } from '../../../intake/receive-request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async receive(ctx: Context) {
    sendAnswer(ctx, await receiveRequest(strapi, ctx.request.body));
  },
});
