import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explainFailure } from '../launch/explain-failure.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings } from '../launch/settings.ts';
import { toPortalPaths } from '../publish/portal-paths.ts';
import { startServer } from '../server/start-server.ts';
import { fetchOffices } from './fetch-offices.ts';
import { KitError } from './kit-error.ts';
import { listSheets } from './list-sheets.ts';
import { parseKitOptions } from './parse-kit-options.ts';
import { printSheets } from './print-sheets.ts';

/** `npm run kit`: the sheets of the offices as PDF files. */
try {
  const options = parseKitOptions(process.argv.slice(2));
  const folder = resolve(options.out);
  const site = options.origin ? { url: options.origin, close: async () => {} } : await serveLive();
  try {
    const sheets = listSheets(await fetchOffices(site.url), options);
    await printSheets(sheets, site.url, folder, console.log);
    console.log(`\n${sheets.length} files in ${folder}`);
  } finally {
    await site.close();
  }
} catch (error) {
  console.error(`\n${explainFailure(error)}`);
  process.exitCode = 1;
}

/** The site that is online, on a port of its own: it need not run, and a running one is not disturbed. */
async function serveLive() {
  loadEnvFiles();
  const { cmsUrl, siteOrigin } = parseSettings(process.env);
  const { live } = toPortalPaths(join(projectFolder, '.portal'));
  if (!existsSync(live)) {
    throw new KitError(
      'No site is online on this machine: run `npm start` or `npm run build` first, or name a site with --origin.',
    );
  }
  if (/\/\/(?:localhost|127\.|\[::1\])/.test(siteOrigin)) {
    console.warn(
      `The codes on these sheets lead to ${siteOrigin}, which is this machine: set SITE_ORIGIN and build before printing for good.\n`,
    );
  }
  return startServer({ live, cmsUrl, siteOrigin, trustProxy: false }, 0, console.error);
}
