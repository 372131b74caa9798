import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { findContentManager } from '../edit-views/find-content-manager';
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

/** The same beside the fields of a record. */
export function addPublishingPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  findContentManager(app).addEditViewSidePanel([PublishingPanel]);
}
