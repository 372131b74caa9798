import type { Core } from '@strapi/strapi';

export const readLinksAction = 'admin::links.read';
export const checkLinksAction = 'admin::links.check';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerLinkActions(strapi: Core.Strapi): Promise<void> {
  const action = { section: 'settings', category: 'accueil', subCategory: 'liens', pluginName: 'admin' };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...action, uid: 'links.read', displayName: 'Voir les liens qui ne répondent plus' },
    { ...action, uid: 'links.check', displayName: 'Faire vérifier les liens' },
  ]);
}
