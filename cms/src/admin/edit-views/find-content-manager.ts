import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where panels and actions are added to the forms. Strapi types what a plugin offers as unknown. */
export function findContentManager(app: Pick<StrapiApp, 'getPlugin'>): ContentManagerPlugin['config']['apis'] {
  return (app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] }).apis;
}
