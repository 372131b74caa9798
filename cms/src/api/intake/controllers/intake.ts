import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getSettings } from '../../../../config/settings';
import { addMessage } from '../../../intake/add-message';
import { answerFollowUp } from '../../../intake/answer-follow-up';
import { sendAnswer } from '../../../intake/answers';
import { listPublishedKeys } from '../../../intake/desk-keys';
import { isVouched, vouchingHeader } from '../../../intake/is-vouched';
import { openIntake } from '../../../intake/open-intake';
import { receiveDeskRating, receiveFollowUpRating } from '../../../intake/receive-rating';
import { receiveRequest } from '../../../intake/receive-request';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const intake = openIntake(strapi);
  const isOurs = (ctx: Context) => isVouched(ctx.req.headers[vouchingHeader], getSettings().INTAKE_TOKEN);

  return {
    async receive(ctx: Context) {
      sendAnswer(ctx, await receiveRequest(intake, ctx.request.body, isOurs(ctx)));
    },
    async challenge(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await intake.challenges.issue();
    },
    async followUp(ctx: Context) {
      sendAnswer(ctx, await answerFollowUp(intake, ctx.request.body, isOurs(ctx)));
    },
    async addMessage(ctx: Context) {
      sendAnswer(ctx, await addMessage(intake, ctx.request.body, isOurs(ctx)));
    },
    async rate(ctx: Context) {
      sendAnswer(ctx, await receiveDeskRating(intake, ctx.request.body, isOurs(ctx)));
    },
    async rateFollowUp(ctx: Context) {
      sendAnswer(ctx, await receiveFollowUpRating(intake, ctx.request.body, isOurs(ctx)));
    },
    async listKeys(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await listPublishedKeys(strapi) };
    },
  };
};
