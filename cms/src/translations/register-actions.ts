import type { Core } from '@strapi/strapi';

export const translateAction = 'admin::translations.use';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerTranslationActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'accueil',
      subCategory: 'traductions',
      pluginName: 'admin',
      uid: 'translations.use',
      displayName: 'Ouvrir la page « Traductions »',
    },
  ]);
}
