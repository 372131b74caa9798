import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { compareVersions } from './compare-versions';
import { openRecord } from './open-record';
import { restoreVersion } from './restore-version';
import { listVersionFields } from './version-fields';
import { findVersion, listedVersions, listVersions } from './version-register';

const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);

/** `/versions/<kind>/<documentId>?locale=fr`, for people signed in to the admin. */
export function registerVersionRoutes(strapi: Core.Strapi): void {
  const list = async (ctx: Context) => {
    const record = await openRecord(strapi, ctx, 'read');
    if (!record) return ctx.notFound();
    const fields = listVersionFields(record.kind, record.locale);
    const versions = await listVersions(strapi, record);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      versions: versions.slice(0, listedVersions).map(({ id, publishedAt, publishedBy, data }, at) => ({
        id,
        publishedAt,
        publishedBy,
        // Against the one before it, which stands after it here.
        changes: compareVersions(fields, versions[at + 1]?.data, data),
        isFirst: versions[at + 1] === undefined,
      })),
    };
  };

  const restore = async (ctx: Context) => {
    const record = await openRecord(strapi, ctx, 'update');
    const id = idSchema.safeParse(ctx['params'].id);
    const version = record && id.success ? await findVersion(strapi, record, id.data) : undefined;
    if (!record || !version) return ctx.notFound();
    await restoreVersion(strapi, record, version, ctx.state['user'].id);
    ctx.body = { restored: version.id };
  };

  const route = { config: { policies: ['admin::isAuthenticatedAdmin'] }, info: {} };
  const path = '/:kind/:documentId';
  strapi.server.routes({
    type: 'admin',
    prefix: '/versions',
    routes: [
      { ...route, method: 'GET', path, handler: list },
      { ...route, method: 'POST', path: `${path}/:id/restore`, handler: restore },
    ],
  });
}
