import { Calendar, CheckCircle, Earth, Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { findContentManager } from '../edit-views/find-content-manager';
import { translates } from '../translations/translates';
import { addStyle } from '../welcome/add-style';
import { looksAfterPages } from './looks-after-pages';
import { VerifiedPanel } from './VerifiedPanel';

/** Strapi gives each tile one height, for two side by side; under each other on a telephone most of it would be empty. */
const tileRule = '@media (max-width: 48rem) { [data-strapi-widget-id] main { height: auto; } }';

const ownWidgets = 'portal';

/** What waits for an officer, in the order of a working day. */
const waiting = [
  {
    id: 'desk',
    icon: Message,
    permissions: [looksAfterPages],
    component: () => import('./DeskWidget').then(({ DeskWidget }) => DeskWidget),
  },
  {
    id: 'verify',
    icon: CheckCircle,
    permissions: [looksAfterPages],
    component: () => import('./VerifyWidget').then(({ VerifyWidget }) => VerifyWidget),
  },
  {
    id: 'events',
    icon: Calendar,
    permissions: [looksAfterPages],
    component: () => import('./EventsWidget').then(({ EventsWidget }) => EventsWidget),
  },
  {
    id: 'translations',
    icon: Earth,
    permissions: translates,
    component: () => import('./TranslationsWidget').then(({ TranslationsWidget }) => TranslationsWidget),
  },
];

/**
 * Strapi's own widgets count and name the records of all communes, and speak of entries and locales: they are taken
 * away (their routes answer administrators only).
 */
export function registerHomepage(app: StrapiApp): void {
  addStyle([tileRule]);
  app.widgets.register((widgets) => [
    ...waiting.map((widget) => ({
      ...widget,
      pluginId: ownWidgets,
      title: { id: `homepage.${widget.id}.title`, defaultMessage: widget.id },
    })),
    ...widgets.filter(({ pluginId }) => pluginId !== 'admin' && pluginId !== 'content-manager'),
  ]);
}

export function addVerifiedPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  findContentManager(app).addEditViewSidePanel([VerifiedPanel]);
}
