import { join } from 'node:path';
import { explainFailure } from '../launch/explain-failure.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings } from '../launch/settings.ts';
import { startServer } from './start-server.ts';

/** `npm run serve`: only the site, for a host where Strapi runs elsewhere. */
try {
  loadEnvFiles();
  const { sitePort, cmsUrl, intakeToken, siteOrigin, trustProxy, tiles } = parseSettings(process.env);
  const live = join(projectFolder, '.portal', 'live');
  const options = { live, cmsUrl, intakeToken, siteOrigin, trustProxy, tiles };
  const server = await startServer(options, sitePort, console.error);
  console.log(`The site is at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
