import { nameCommuneField } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listCommunesOfUser } from '../accounts/list-communes-of-user';
import { listFileOwners } from '../accounts/list-file-owners';
import { listLanguagesOfUser } from '../accounts/list-languages-of-user';

interface Asking {
  readonly id: number;
  readonly permission: { readonly subject: string | null };
}

/** In `register`: at its own start the admin deletes every permission whose condition it does not know. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      displayName: 'De ses communes',
      name: 'same-commune',
      plugin: 'admin',
      category: 'Commune',
      handler: async ({ id, permission }: Asking) => {
        const field = nameCommuneField(permission.subject?.split('.').at(-1) ?? '');
        // An officer without a commune gets a filter nothing passes: `false` would drop the rule instead.
        return { [field]: { $in: await listCommunesOfUser(strapi, id) } };
      },
    },
    {
      displayName: 'Dans ses langues',
      name: 'own-language',
      plugin: 'admin',
      category: 'Traduction',
      handler: async ({ id }: Asking) => ({ locale: { $in: await listLanguagesOfUser(strapi, id) } }),
    },
    {
      displayName: 'De ses communes ou du réseau',
      name: 'own-files',
      plugin: 'admin',
      category: 'Commune',
      handler: async ({ id }: Asking) => ({ 'createdBy.id': { $in: await listFileOwners(strapi, id) } }),
    },
  ]);
}
