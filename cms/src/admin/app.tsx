import { Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import ar from './messages/ar.json';
import en from './messages/en.json';
import fr from './messages/fr.json';

export default {
  config: {
    locales: ['fr', 'ar', 'en'],
    translations: { fr, ar, en },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'reception',
      icon: Message,
      intlLabel: { id: 'reception.title', defaultMessage: fr['reception.title'] },
      permissions: [{ action: 'admin::reception.read', subject: null }],
      position: 1,
      Component: () => import('./reception/ReceptionPage').then(({ ReceptionPage }) => ({ default: ReceptionPage })),
    });
  },

  bootstrap() {},
};
