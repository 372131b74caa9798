import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { buildCms } from '../../site/launch/build-cms.ts';
import { createReport } from '../../site/launch/progress.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { parseSettings } from '../../site/launch/settings.ts';
import { startCms } from '../../site/launch/start-cms.ts';
import { writeSecrets } from '../../site/launch/write-secrets.ts';
import { publishSite } from '../../site/publish/publish-site.ts';
import { startServer } from '../../site/server/start-server.ts';
import { findFreePort } from './find-free-port.ts';
import type { PortalState } from './portal-state.ts';
import { copySeededDatabase } from './seeded-database.ts';
import { keepFile, keepText } from './traces.ts';

/** What the tests keep between runs: a seeded database and a built site. */
export const testFolder = join(projectFolder, '.portal', 'tests');

export interface TestPortal extends PortalState {
  readonly stop: () => Promise<void>;
}

/**
 * The whole portal, as `npm start` makes it but on free ports and with a database of its own:
 * the real Strapi on the real seed, the site built from it, and the server.
 */
export async function startPortal(report = createReport()): Promise<TestPortal> {
  const env = await readTestSettings();
  const cmsHash = await buildCms(projectFolder, report, { ...process.env, ...env });
  const database = await copySeededDatabase({ project: projectFolder, folder: testFolder, cmsHash, env, report });
  const opened: (() => Promise<void>)[] = [
    async () => {
      for (const suffix of ['', '-wal']) keepFile('database', `portal.db${suffix}`, database + suffix);
      await rm(dirname(database), { recursive: true, force: true });
    },
  ];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const port = await findFreePort();
    const sitePort = await findFreePort();
    const cmsUrl = `http://localhost:${port}`;
    const cms = startCms({
      project: projectFolder,
      url: cmsUrl,
      env: {
        ...env,
        PORT: String(port),
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: database,
        PREVIEW_ORIGIN: `http://localhost:${sitePort}`,
      },
      report,
      onLine: (line) => keepText('log', 'portal-strapi', line),
    });
    opened.push(cms.stop);
    await cms.ready;
    const buildToken = env['BUILD_TOKEN'] ?? '';
    // The address in canonical links; always the same, so that an unchanged site is not built again.
    const siteOrigin = 'http://localhost:4321';
    const folder = join(testFolder, 'site');
    const connection = { url: cmsUrl, token: buildToken };
    const { floors, retentionDays } = parseSettings({});
    await publishSite({
      project: projectFolder,
      folder,
      connection,
      siteOrigin,
      floors,
      takeDemoKeys: true,
      retentionDays,
      skipUnchanged: true,
      report,
    });
    const intakeToken = env['INTAKE_TOKEN'];
    const live = join(folder, 'live');
    const server = await startServer({ live, cmsUrl, intakeToken, siteOrigin, trustProxy: false }, sitePort, (line) => {
      keepText('log', 'portal-site', line);
      report(line);
    });
    opened.push(server.close);
    return {
      siteUrl: server.url,
      cmsUrl,
      buildToken,
      demoPassword: env['DEMO_PASSWORD'] ?? '',
      folder,
      database,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Secrets of the tests, made once: the accounts in the seeded database keep their password. */
async function readTestSettings(): Promise<Record<string, string>> {
  const file = join(testFolder, 'secrets.env');
  await writeSecrets(file, {});
  const secrets = Object.entries(parseEnv(readFileSync(file, 'utf8'))).map(([name, value]) => [name, value ?? '']);
  return {
    ...Object.fromEntries(secrets),
    // A developer's cms/.env has no part in a test.
    ENV_PATH: '/dev/null',
    HOST: 'localhost',
    NODE_ENV: 'test',
    SITE_ORIGIN: 'http://localhost:4321',
    PORTAL_DEMO: 'true',
    PORTAL_SEED: 'true',
    PORTAL_SEED_FOLDER: '',
    PUBLIC_URL: '',
    REQUEST_TRUST_PROXY: 'true',
  };
}
