import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { findEditorLanguage } from '../accounts/find-editor';
import { requestLimit } from '../uploads/request-limit';
import { say } from '../uploads/say';

/**
 * What is too heavy is refused by what its head says, before a byte of it lies on the disk: the body parser would write
 * it all down, and then answer `FileTooBig`. In the browser's language, for nobody has been asked who they are.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    const isUpload = ctx.method === 'POST' && /^\/upload(?:\/|$)/.test(ctx.path);
    if (!isUpload) return next();
    if ((ctx.request.length ?? 0) <= requestLimit) await next();
    // Without a length in its head it is stopped on the way.
    if ((ctx.request.length ?? 0) > requestLimit || ctx.status === 413) {
      throw new errors.PayloadTooLargeError(say(findEditorLanguage(strapi), 'requestTooLarge'));
    }
  };
