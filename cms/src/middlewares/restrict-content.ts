import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { getSettings } from '../../config/settings';

const toPolicy = (previews: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    // The admin's styles are made while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // An officer listens to a recording before sending it.
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    // The preview of a draft, which the site's server shows.
    `frame-src ${previews}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The one Content-Security-Policy of the CMS. `strapi::security` cannot hold it: its defaults are merged into the
 * lists one is given, and outside production it lets the admin speak to any address.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    await next();
    const { PREVIEW_ORIGIN, SITE_ORIGIN } = getSettings();
    // `strapi develop` needs its own, for the pages that reload themselves.
    if (!strapi.config.get('autoReload')) ctx.set('Content-Security-Policy', toPolicy(PREVIEW_ORIGIN ?? SITE_ORIGIN));
  };
