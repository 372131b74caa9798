import { openOfficeTheme, unsaid } from '@portal/content/schema/request.ts';
import type { Core } from '@strapi/strapi';

/** Every need a request can name at this time. */
export async function listThemes(strapi: Core.Strapi): Promise<string[]> {
  const themes = await strapi.db.query('api::theme.theme').findMany({ select: ['slug'] });
  return [...new Set([...themes.map(({ slug }: { slug: string }) => slug), openOfficeTheme, unsaid])].toSorted();
}
