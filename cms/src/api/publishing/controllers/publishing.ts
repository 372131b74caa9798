import { publisherReportSchema, publishingLimits } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { getChangeLog } from '../../../publishing/get-change-log';
import { writeReport } from '../../../publishing/report-log';

const questionSchema = z.strictObject({
  /** Only changes with a larger number. */
  after: z.coerce.number().int().min(0).max(2_147_483_647),
  /** Seconds to wait for one; 0 answers at once. */
  wait: z.coerce.number().min(0).max(publishingLimits.wait).default(0),
});

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const log = () => getChangeLog(strapi);
  return {
    async listChanges(ctx: Context) {
      const question = questionSchema.safeParse(ctx.query);
      if (!question.success) return ctx.badRequest('Ask with after=<number> and wait=<seconds, 25 at most>');
      const { after, wait } = question.data;
      log().hear();
      // Before the first look: a change that came between the two would wait for the next.
      const { over, stop } = log().startWaiting(wait);
      ctx.req.once('close', stop);
      let answer = await log().listAfter(after);
      if (answer.changes.length === 0 && answer.complete) {
        await over;
        answer = await log().listAfter(after);
      }
      stop();
      ctx.set('Cache-Control', 'no-store');
      ctx.body = answer;
    },
    async takeReport(ctx: Context) {
      const report = publisherReportSchema.safeParse(ctx.request.body);
      if (!report.success) return ctx.badRequest('This is not a report of the publisher');
      log().hear();
      await writeReport(strapi, report.data);
      ctx.body = { saved: true };
    },
  };
};
