import type { Core } from '@strapi/strapi';

export const readNetworkAction = 'admin::network.read';
export const writeNetworkAction = 'admin::network.write';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerNetworkActions(strapi: Core.Strapi): Promise<void> {
  const action = { section: 'settings', category: 'accueil', subCategory: 'réseau', pluginName: 'admin' };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...action, uid: 'network.read', displayName: 'Lire les notes du réseau' },
    { ...action, uid: 'network.write', displayName: 'Écrire au réseau' },
  ]);
}
