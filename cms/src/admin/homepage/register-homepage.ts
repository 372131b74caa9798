import { Calendar, CheckCircle, Earth, Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translates } from '../translations/translates';
import { VerifiedPanel } from './VerifiedPanel';

const ownWidgets = 'portal';

/** Whoever looks after pages reads what is reported of them. */
const looksAfterPages = [{ action: 'admin::reports.read' }];

/**
 * What waits for an officer, in the order of a working day. Strapi's own widgets count and name the records of all
 * communes, and speak of entries and locales: they are taken away (their routes answer administrators only).
 */
export function registerHomepage(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      pluginId: ownWidgets,
      id: 'desk',
      icon: Message,
      title: { id: 'homepage.desk.title', defaultMessage: 'Accueil' },
      component: async () => (await import('./DeskWidget')).DeskWidget,
      permissions: looksAfterPages,
    },
    {
      pluginId: ownWidgets,
      id: 'verify',
      icon: CheckCircle,
      title: { id: 'homepage.verify.title', defaultMessage: 'À vérifier' },
      component: async () => (await import('./VerifyWidget')).VerifyWidget,
      permissions: looksAfterPages,
    },
    {
      pluginId: ownWidgets,
      id: 'events',
      icon: Calendar,
      title: { id: 'homepage.events.title', defaultMessage: 'Événements' },
      component: async () => (await import('./EventsWidget')).EventsWidget,
      permissions: looksAfterPages,
    },
    {
      pluginId: ownWidgets,
      id: 'translations',
      icon: Earth,
      title: { id: 'homepage.translations.title', defaultMessage: 'Traductions' },
      component: async () => (await import('./TranslationsWidget')).TranslationsWidget,
      permissions: translates,
    },
    ...widgets.filter(({ pluginId }) => pluginId !== 'admin' && pluginId !== 'content-manager'),
  ]);
}

interface ContentManager {
  readonly addEditViewSidePanel: (panels: (typeof VerifiedPanel)[]) => void;
}

export function addVerifiedPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
  addEditViewSidePanel([VerifiedPanel]);
}
