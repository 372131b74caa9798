import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishSite } from '../publish/publish-site.ts';
import { toPublication } from '../publish/to-publication.ts';
import { startServer } from '../server/start-server.ts';
import { buildCms } from './build-cms.ts';
import { checkFreeDisk, checkPortFree } from './check-machine.ts';
import { explainFailure } from './explain-failure.ts';
import { formatWelcome } from './format-welcome.ts';
import { LaunchError } from './launch-error.ts';
import { createReport } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { loadEnvFiles, parseSettings, type Settings } from './settings.ts';
import { startCms } from './start-cms.ts';
import { startPublisher } from './start-publisher.ts';
import { waitForStop } from './stop-signal.ts';
import { writeSecrets } from './write-secrets.ts';

/** `npm start`: the whole portal on this machine. What was started is stopped in the opposite order. */
const opened: (() => Promise<void>)[] = [];
const stopped = waitForStop();
const report = createReport();

try {
  await Promise.race([launch(), stopped]);
  console.log('\nStopping …');
} catch (error) {
  console.error(`\n${explainFailure(error)}\n`);
  process.exitCode = 1;
}
for (const close of opened.reverse()) await close();
// A start that was interrupted half-way has builds under way that would keep the program alive.
process.exit();

/** Ends only by throwing: when something cannot be started, or when Strapi dies. */
async function launch(): Promise<never> {
  loadEnvFiles();
  const settings = parseSettings(process.env);
  const made = await writeSecrets(join(projectFolder, 'cms', '.env'), process.env);
  if (made.length > 0) report(`Secrets of this installation written to cms/.env: ${made.join(', ')}.`);
  loadEnvFiles();
  const { intakeToken } = parseSettings(process.env);
  await checkFreeDisk(projectFolder, 500);
  await checkPortFree(settings.sitePort, 'SITE_PORT', 'the site');
  await checkPortFree(settings.cmsPort, 'PORT', 'Strapi');
  await buildCms(projectFolder, report);
  report('Starting Strapi …');
  const cms = startCms({
    project: projectFolder,
    url: `http://localhost:${settings.cmsPort}`,
    env: {
      PORT: String(settings.cmsPort),
      SITE_ORIGIN: settings.siteOrigin,
      PORTAL_DEMO: String(settings.demo),
      PORTAL_SEED: process.env['PORTAL_SEED'] || 'true',
      // Between the visitor and Strapi stands our own server, which writes the visitor's address.
      REQUEST_TRUST_PROXY: process.env['REQUEST_TRUST_PROXY'] || 'true',
    },
    report,
  });
  opened.push(cms.stop);
  await cms.ready;
  report('Strapi answers.');
  await publish(parseSettings(process.env));
  const { cmsUrl, siteOrigin, trustProxy, tiles, embedOrigins } = settings;
  const live = join(projectFolder, '.portal', 'live');
  const options = { live, cmsUrl, intakeToken, siteOrigin, trustProxy, tiles, embedOrigins };
  const server = await startServer(options, settings.sitePort, report);
  opened.push(server.close);
  console.log(
    formatWelcome({
      site: server.url,
      cms: settings.cmsUrl,
      password: settings.demo ? process.env['DEMO_PASSWORD'] : undefined,
    }),
  );
  throw await cms.died;
}

/** @throws when there is nothing online and nothing can be put there; a site that is online goes on as it is */
async function publish(settings: Settings): Promise<void> {
  const publication = toPublication(settings, projectFolder, report);
  if (!settings.publisher) {
    await publishSite({ ...publication, skipUnchanged: true });
    return;
  }
  const publisher = startPublisher(report);
  opened.push(publisher.stop);
  const outcome = await publisher.first;
  if (outcome.result === 'failed' && !existsSync(join(publication.folder, 'live')))
    throw new LaunchError(outcome.message);
  if (outcome.result === 'unchanged') report('Nothing has changed since the last build of the site.');
}
