import { openOfficeTheme, unsaid } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

/** A page made before a theme was renamed must not cost somebody their request: it is kept as not said. */
export async function findKnownTheme(strapi: Core.Strapi, slug: string): Promise<string> {
  if (slug === openOfficeTheme) return slug;
  const found = await strapi.db.query('api::theme.theme').findOne({ where: { slug }, select: ['slug'] });
  return found === null ? unsaid : slug;
}
