import type { Context, Next } from 'koa';

const named = /^\/reception\/requests\/[^/?]+/;

/** Stands behind `strapi::logger`, which writes the address of every call: whose request it was is not its business. */
export default () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } finally {
    ctx.url = ctx.url.replace(named, '/reception/requests/:locator');
  }
};
