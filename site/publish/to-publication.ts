import { join } from 'node:path';
import type { Report } from '../launch/progress.ts';
import { type Settings, SettingsError } from '../launch/settings.ts';
import type { Publication } from './publish-site.ts';

/** @throws SettingsError without a token for Strapi */
export function toPublication(settings: Settings, project: string, report: Report): Publication {
  if (!settings.buildToken) {
    throw new SettingsError(
      'BUILD_TOKEN is not set: `npm start` writes one to cms/.env; with a Strapi elsewhere, take its own.',
    );
  }
  return {
    project,
    folder: join(project, '.portal'),
    connection: { url: settings.cmsUrl, token: settings.buildToken },
    siteOrigin: settings.siteOrigin,
    floors: settings.floors,
    tiles: settings.tiles,
    licence: settings.licence,
    securityContact: settings.securityContact,
    takeDemoKeys: settings.demo,
    retentionDays: settings.retentionDays,
    report,
  };
}
