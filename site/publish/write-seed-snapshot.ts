import { join } from 'node:path';
import { dropOfficersOnly, findToday } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { explainFailure } from '../launch/explain-failure.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { toPortalPaths } from './portal-paths.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** `npm run snapshot:seed`: lets types be checked and pages be looked at without a Strapi. Never what goes online. */
try {
  const seed = readSeed(findToday());
  const file = toPortalPaths(join(projectFolder, '.portal')).snapshot;
  await writeFileAtomic(file, JSON.stringify({ ...seed, resource: dropOfficersOnly(seed.resource) }));
  console.log(`${file} now holds the seed.`);
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
