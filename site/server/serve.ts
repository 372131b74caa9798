import { join } from 'node:path';
import { explainFailure } from '../launch/explain-failure.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings } from '../launch/settings.ts';
import { startPublisher } from '../launch/start-publisher.ts';
import { startServer } from './start-server.ts';

/** `npm run serve`: the site and its publisher, for a host where Strapi runs elsewhere. */
try {
  loadEnvFiles();
  const { sitePort, cmsUrl, buildToken, publisher, intakeToken, siteOrigin, trustProxy, tiles, embedOrigins } =
    parseSettings(process.env);
  const live = join(projectFolder, '.portal', 'live');
  const options = { live, cmsUrl, intakeToken, siteOrigin, trustProxy, tiles, embedOrigins };
  const server = await startServer(options, sitePort, console.error);
  console.log(`The site is at ${server.url}`);
  const publishing = publisher && buildToken ? startPublisher(console.log) : undefined;
  if (publisher && !buildToken) console.log('Without BUILD_TOKEN nothing is published from here.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => Promise.all([server.close(), publishing?.stop()]));
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
