import type { Core } from '@strapi/strapi';

export const manageTeamAction = 'admin::team.manage';

/** In `register`: at its own start the admin deletes every permission whose action it does not know. */
export async function registerTeamActions(strapi: Core.Strapi): Promise<void> {
  const action = { section: 'settings', category: 'accueil', subCategory: 'équipe', pluginName: 'admin' };
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      { ...action, uid: 'team.manage', displayName: 'Inviter et suspendre les chargé·e·s de BAOM et les traducteurs' },
    ]);
}
