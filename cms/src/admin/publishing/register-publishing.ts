import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PublishingPanel } from './PublishingPanel';

/** On the home page, for everybody who edits: whether what they published is online. */
export function registerPublishing(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    ...widgets,
    {
      pluginId: 'portal',
      id: 'publishing',
      icon: Earth,
      title: { id: 'publishing.title', defaultMessage: 'En ligne sur le site' },
      component: async () => (await import('./PublishingWidget')).PublishingWidget,
    },
  ]);
}

/** The same beside the fields of a record. Strapi types what a plugin offers as unknown. */
export function addPublishingPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager');
  if (typeof apis['addEditViewSidePanel'] === 'function') apis['addEditViewSidePanel']([PublishingPanel]);
}
