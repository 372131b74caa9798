import { documentLimit } from '@portal/content/schema';
import type { Context, Next } from 'koa';
import { formatRefusal } from '../uploads/check-upload';

/** The form around the file, and a second small file, weigh something too. */
const formBytes = 11 * 1024 * 1024;

/**
 * What no rule of the library could take is refused before it is written to the disk. The body is still read to its
 * end, into nothing: a browser whose upload is cut off shows an error of its own and never this sentence.
 */
export default () => async (ctx: Context, next: Next) => {
  const isUpload = ctx.method === 'POST' && /^\/(?:api\/)?upload(?:\/|$)/.test(ctx.path);
  if (!isUpload || (ctx.request.length ?? 0) <= documentLimit + formBytes) return next();
  await new Promise<void>((resolve) => {
    ctx.req.on('end', resolve).on('close', resolve).resume();
  });
  ctx.status = 413;
  const message = formatRefusal('tooLarge');
  ctx.body = { data: null, error: { status: 413, name: 'PayloadTooLargeError', message, details: {} } };
};
