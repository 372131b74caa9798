import { setFrenchSpaces } from '@portal/content/strings';
import { ArrowsCounterClockwise, Discuss, Earth, Link, Message, User, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields/register-custom-fields';
import { layOutForm } from './edit-views/lay-out-form';
import { listLabels } from './edit-views/list-labels';
import { sayCells } from './edit-views/say-cells';
import { sayLanguages } from './edit-views/say-languages';
import { trimActions } from './edit-views/trim-actions';
import { addVerifiedPanel, registerHomepage } from './homepage/register-homepage';
import ar from './messages/ar.json';
import en from './messages/en.json';
import fr from './messages/fr.json';
import { addPublishingPanel, registerPublishing } from './publishing/register-publishing';
import team from './team/messages.json';
import { theme } from './theme';
import { translates } from './translations/translates';
import { addHistory } from './versions/add-history';
import { followDirection } from './welcome/follow-direction';
import { greetNewcomers } from './welcome/greet-newcomers';
import logo from './welcome/logo.svg';

export default {
  config: {
    locales: ['fr', 'ar', 'en'],
    translations: {
      fr: setFrenchSpaces({ ...fr, ...listLabels('fr'), 'team.title': team.title.fr }),
      ar: { ...ar, ...listLabels('ar'), 'team.title': team.title.ar },
      en: { ...en, ...listLabels('en'), 'team.title': team.title.en },
    },
    theme,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    hideAnnouncement();
    greetNewcomers();
    followDirection();
    registerCustomFields(app);
    registerHomepage(app);
    registerPublishing(app);
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
      to: 'network',
      icon: Discuss,
      intlLabel: { id: 'network.title', defaultMessage: fr['network.title'] },
      permissions: [{ action: 'admin::network.read', subject: null }],
      position: 4,
      Component: () => import('./network/NetworkPage').then(({ NetworkPage }) => ({ default: NetworkPage })),
    });
    app.addMenuLink({
      to: 'exchange',
      icon: ArrowsCounterClockwise,
      intlLabel: { id: 'exchange.title', defaultMessage: fr['exchange.title'] },
      permissions: [{ action: 'admin::exchange.use', subject: null }],
      position: 6,
      Component: () => import('./exchange/ExchangePage').then(({ ExchangePage }) => ({ default: ExchangePage })),
    });
    app.addMenuLink({
      to: 'team',
      icon: User,
      intlLabel: { id: 'team.title', defaultMessage: team.title.fr },
      permissions: [{ action: 'admin::team.manage', subject: null }],
      position: 4,
      Component: () => import('./team/TeamPage').then(({ TeamPage }) => ({ default: TeamPage })),
    });
    app.addMenuLink({
      to: 'links',
      icon: Link,
      intlLabel: { id: 'links.title', defaultMessage: fr['links.title'] },
      permissions: [{ action: 'admin::links.read', subject: null }],
      position: 5,
      Component: () => import('./links/LinksPage').then(({ LinksPage }) => ({ default: LinksPage })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', layOutForm);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', sayCells);
    addVerifiedPanel(app);
    addPublishingPanel(app);
    addHistory(app);
    trimActions(app);
    sayLanguages(app);
  },
};

/** Strapi's announcement of its new media library stands above every page and has no setting. */
function hideAnnouncement(): void {
  for (const installation of ['false', 'undefined', 'null']) {
    window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`, 'true');
  }
}
