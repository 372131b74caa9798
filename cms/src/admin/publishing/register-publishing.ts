import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PublishingPanel } from './PublishingPanel';

const widget = {
  pluginId: 'portal',
  id: 'publishing',
  icon: Earth,
  title: { id: 'publishing.title', defaultMessage: 'En ligne sur le site' },
  component: async () => (await import('./PublishingWidget')).PublishingWidget,
};

/**
 * On the home page, for everybody who edits: whether what they published is online. Before the events: a failure must not
 * lie below what an old screen shows.
 */
export function registerPublishing(app: StrapiApp): void {
  app.widgets.register((widgets) => {
    const events = widgets.findIndex(({ id }) => id === 'events');
    return widgets.toSpliced(events === -1 ? widgets.length : events, 0, widget);
  });
}

/** The same beside the fields of a record. Strapi types what a plugin offers as unknown. */
export function addPublishingPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager');
  if (typeof apis['addEditViewSidePanel'] === 'function') apis['addEditViewSidePanel']([PublishingPanel]);
}
