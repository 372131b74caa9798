import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explainFailure } from '../launch/explain-failure.ts';
import { createReport } from '../launch/progress.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings, SettingsError } from '../launch/settings.ts';
import { publishSite } from './publish-site.ts';

/** `npm run build`: the content of the running Strapi goes online. */
try {
  const { values } = parseArgs({
    options: {
      'accept-fewer': { type: 'boolean', default: false },
      'accept-key': { type: 'string', multiple: true, default: [] },
    },
  });
  loadEnvFiles();
  const settings = parseSettings(process.env);
  if (!settings.buildToken) {
    throw new SettingsError(
      'BUILD_TOKEN is not set: `npm start` writes one to cms/.env; with a Strapi elsewhere, take its own.',
    );
  }
  await publishSite({
    project: projectFolder,
    folder: join(projectFolder, '.portal'),
    connection: { url: settings.cmsUrl, token: settings.buildToken },
    siteOrigin: settings.siteOrigin,
    floors: settings.floors,
    tiles: settings.tiles,
    licence: settings.licence,
    securityContact: settings.securityContact,
    acceptFewer: values['accept-fewer'],
    acceptedKeys: values['accept-key'],
    takeDemoKeys: settings.demo,
    retentionDays: settings.retentionDays,
    report: createReport(),
  });
} catch (error) {
  console.error(`\n${explainFailure(error)}\n\nThe site was not published; what is online stays.`);
  process.exitCode = 1;
}
