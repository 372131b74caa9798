import type { Core } from '@strapi/strapi';

export const readReportsAction = 'admin::reports.read';
export const updateReportsAction = 'admin::reports.update';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerReportActions(strapi: Core.Strapi): Promise<void> {
  const action = { section: 'settings', category: 'accueil', subCategory: 'signalements', pluginName: 'admin' };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...action, uid: 'reports.read', displayName: 'Lire les erreurs signalées' },
    { ...action, uid: 'reports.update', displayName: 'Marquer une erreur signalée comme traitée' },
  ]);
}
