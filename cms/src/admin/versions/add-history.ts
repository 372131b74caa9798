import type { StrapiApp } from '@strapi/strapi/admin';
import { ConflictPanel } from '../conflicts/ConflictPanel';
import { watchSaves } from '../conflicts/watch-saves';
import { findContentManager } from '../edit-views/find-content-manager';
import { OtherLanguagePanel } from '../translations/OtherLanguagePanel';
import { VersionsPanel } from './VersionsPanel';

/** The panels beside every form: what keeps from saving first, before the buttons that save; the versions last. */
export function addHistory(app: Pick<StrapiApp, 'getPlugin'>): void {
  watchSaves();
  findContentManager(app).addEditViewSidePanel((panels) => [
    OtherLanguagePanel,
    ConflictPanel,
    ...panels,
    VersionsPanel,
  ]);
}
