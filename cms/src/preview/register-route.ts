import { sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getSettings } from '../../config/settings';
import { toUid } from '../content-types/find-kind';
import { readLocale } from '../reception/list-names';
import { mayUse } from '../versions/open-record';
import { listFaults } from './list-faults';
import { type PreviewClaims, readPreviewToken } from './preview-token';
import { readDraft } from './read-draft';

/**
 * `GET /api/preview-draft`, for the site's server, with the token of a preview. The token stands in a header: Strapi's
 * log writes every address.
 */
export function registerPreviewRoute(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const { ADMIN_JWT_SECRET, PUBLIC_URL, PORT } = getSettings();
    const claims = readPreviewToken(ctx.get('x-portal-preview'), ADMIN_JWT_SECRET);
    const user = claims && (await findUser(strapi, claims.user));
    const isAllowed = user && (await mayUse(strapi, await toAbility(strapi, user), claims, 'read'));
    if (!claims || !user || !isAllowed) return ctx.notFound();
    const { kind, documentId, locale } = claims;
    const language = readLocale(user.preferedLanguage);
    ctx.body = {
      kind,
      locale,
      versions: await readDraft(strapi, kind, documentId, locale),
      faults: await listFaults(strapi, claims, language),
      language,
      publishedSlug: await findPublishedSlug(strapi, claims),
      adminOrigin: new URL(PUBLIC_URL ?? `http://localhost:${PORT}`).origin,
    };
  };
  strapi.server.routes({
    type: 'content-api',
    routes: [{ method: 'GET', path: '/preview-draft', handler, config: { auth: false }, info: {} }],
  });
}

async function findPublishedSlug(strapi: Core.Strapi, { kind, documentId }: PreviewClaims): Promise<string | null> {
  const published: { slug: string } | null = await strapi.db
    .query(toUid(kind))
    .findOne({ where: { documentId, locale: sourceLocale, publishedAt: { $notNull: true } }, select: ['slug'] });
  return published?.slug ?? null;
}

interface User {
  readonly preferedLanguage?: string | null;
}

function findUser(strapi: Core.Strapi, id: number): Promise<User | null> {
  return strapi.db
    .query('admin::user')
    .findOne({ where: { id, isActive: true, blocked: { $ne: true } }, populate: ['roles'] });
}

function toAbility(strapi: Core.Strapi, user: User): Promise<unknown> {
  return strapi.service('admin::permission').engine.generateUserAbility(user);
}
