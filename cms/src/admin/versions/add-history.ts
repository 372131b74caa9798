import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ConflictPanel } from '../conflicts/ConflictPanel';
import { watchSaves } from '../conflicts/watch-saves';
import { OtherLanguagePanel } from '../translations/OtherLanguagePanel';
import { VersionsPanel } from './VersionsPanel';

/** The panels beside every form: what keeps from saving first, before the buttons that save; the versions last. */
export function addHistory(app: Pick<StrapiApp, 'getPlugin'>): void {
  watchSaves();
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
  apis.addEditViewSidePanel((panels) => [OtherLanguagePanel, ConflictPanel, ...panels, VersionsPanel]);
}
