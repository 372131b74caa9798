import { parseArgs } from 'node:util';
import { explainFailure } from '../launch/explain-failure.ts';
import { createReport } from '../launch/progress.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings } from '../launch/settings.ts';
import { publishSite } from './publish-site.ts';
import { toPublication } from './to-publication.ts';

/** `npm run build`: the content of the running Strapi goes online. */
try {
  const { values } = parseArgs({
    options: {
      'accept-fewer': { type: 'boolean', default: false },
      'accept-key': { type: 'string', multiple: true, default: [] },
    },
  });
  loadEnvFiles();
  await publishSite({
    ...toPublication(parseSettings(process.env), projectFolder, createReport()),
    acceptFewer: values['accept-fewer'],
    acceptedKeys: values['accept-key'],
  });
} catch (error) {
  console.error(`\n${explainFailure(error)}\n\nThe site was not published; what is online stays.`);
  process.exitCode = 1;
}
