import type { Core } from '@strapi/strapi';

export const readAction = 'admin::reception.read';
export const updateAction = 'admin::reception.update';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerReceptionActions(strapi: Core.Strapi): Promise<void> {
  const action = { section: 'settings', category: 'accueil', subCategory: 'demandes', pluginName: 'admin' };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...action, uid: 'reception.read', displayName: 'Lire les demandes de ses communes' },
    { ...action, uid: 'reception.update', displayName: 'Changer l’état des demandes de ses communes' },
  ]);
}
