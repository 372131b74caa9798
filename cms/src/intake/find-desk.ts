import { relayDesk, unsaid } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

/** Whether somebody receives the requests of a commune: its office is published, or it is the relay desk. */
export async function hasDesk(strapi: Core.Strapi, commune: string): Promise<boolean> {
  if (commune === relayDesk) return true;
  const isPublished = { publishedAt: { $notNull: true } };
  const found = await strapi.db.query('api::commune.commune').findOne({ where: { slug: commune, ...isPublished } });
  return (
    found !== null && (await strapi.db.query('api::office.office').count({ where: { commune, ...isPublished } })) > 0
  );
}

/** A page made before a theme was renamed must not cost somebody their request: it is kept as not said. */
export async function findKnownSlug(strapi: Core.Strapi, kind: 'theme' | 'profile', slug: string): Promise<string> {
  const found = await strapi.db.query(`api::${kind}.${kind}`).findOne({ where: { slug }, select: ['slug'] });
  return found === null ? unsaid : slug;
}
