import type { Core } from '@strapi/strapi';

export const exchangeAction = 'admin::exchange.use';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerExchangeActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'accueil',
      subCategory: 'échanges',
      pluginName: 'admin',
      uid: 'exchange.use',
      displayName: 'Exporter tous les contenus et en importer',
    },
  ]);
}
