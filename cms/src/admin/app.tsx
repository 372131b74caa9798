import { ArrowsCounterClockwise, Earth, Message, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addVerifiedPanel, registerHomepage } from './homepage/register-homepage';
import ar from './messages/ar.json';
import en from './messages/en.json';
import fr from './messages/fr.json';
import { theme } from './theme';
import { translates } from './translations/translates';

export default {
  config: {
    locales: ['fr', 'ar', 'en'],
    translations: { fr, ar, en },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    hideAnnouncement();
    registerHomepage(app);
    app.addMenuLink({
      to: 'reception',
      icon: Message,
      intlLabel: { id: 'reception.title', defaultMessage: fr['reception.title'] },
      permissions: [{ action: 'admin::reception.read', subject: null }],
      position: 1,
      Component: () => import('./reception/ReceptionPage').then(({ ReceptionPage }) => ({ default: ReceptionPage })),
    });
    app.addMenuLink({
      to: 'reports',
      icon: WarningCircle,
      intlLabel: { id: 'reports.title', defaultMessage: fr['reports.title'] },
      permissions: [{ action: 'admin::reports.read', subject: null }],
      position: 2,
      Component: () => import('./reports/ReportsPage').then(({ ReportsPage }) => ({ default: ReportsPage })),
    });
    app.addMenuLink({
      to: 'translations',
      icon: Earth,
      intlLabel: { id: 'translations.title', defaultMessage: fr['translations.title'] },
      permissions: translates,
      position: 3,
      Component: () =>
        import('./translations/TranslationsPage').then(({ TranslationsPage }) => ({ default: TranslationsPage })),
    });
    app.addMenuLink({
      to: 'exchange',
      icon: ArrowsCounterClockwise,
      intlLabel: { id: 'exchange.title', defaultMessage: fr['exchange.title'] },
      permissions: [{ action: 'admin::exchange.use', subject: null }],
      position: 4,
      Component: () => import('./exchange/ExchangePage').then(({ ExchangePage }) => ({ default: ExchangePage })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addVerifiedPanel(app);
  },
};

/** Strapi's announcement of its new media library stands above every page and has no setting. */
function hideAnnouncement(): void {
  for (const installation of ['false', 'undefined', 'null']) {
    window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`, 'true');
  }
}
