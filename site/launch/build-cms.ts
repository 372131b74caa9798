import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashFiles } from '../publish/hash-files.ts';
import { holdLock } from '../publish/hold-lock.ts';
import { writeFileAtomic } from '../publish/write-file-atomic.ts';
import { LaunchError } from './launch-error.ts';
import type { Report } from './progress.ts';
import { runTool } from './run-tool.ts';

/** Strapi's command line, run with the Node that runs this. */
const strapiCommand = join(
  dirname(createRequire(import.meta.url).resolve('@strapi/strapi/package.json')),
  'bin',
  'strapi.js',
);

/** The rooms of `content` that the CMS is made of (tests/launch/build-cms.test.ts looks at what it imports). */
export const contentRooms = [
  'addresses',
  'opening-hours',
  'personal-data',
  'schema',
  'sealing',
  'strapi',
  'strings',
  'vocabulary',
];
const sources = [
  'cms/src',
  'cms/config',
  'cms/database',
  'cms/package.json',
  'cms/tsconfig.json',
  ...contentRooms.map((room) => `content/${room}`),
  'content/seed/index.ts',
  'package-lock.json',
];
/** The compiled server, and the admin's page; either can be missing after an interrupted build. */
const results = ['cms/dist/config/settings.js', 'cms/dist/build/index.html'];

/**
 * Compiles the CMS and builds its admin (about a minute, 2 GB of memory), unless that was done with the same sources.
 *
 * @param env  the settings of the CMS, which its build reads as well
 * @returns the hash of the sources, by which others may keep what they derive from this build
 */
export async function buildCms(project: string, report: Report, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const stamp = join(project, 'cms', 'dist', 'sources.sha256');
  return holdLock(join(project, '.portal', 'cms-build.lock'), 'another build of the CMS', async () => {
    const hash = await hashFiles(project, sources);
    const isBuilt = [...results.map((file) => join(project, file)), stamp].every((file) => existsSync(file));
    if (isBuilt && readFileSync(stamp, 'utf8') === hash) return hash;
    report('Building the admin of the CMS (about a minute, only when it has changed) …');
    await runStrapiBuild(join(project, 'cms'), env);
    await writeFileAtomic(stamp, hash);
    report('The admin is built.');
    return hash;
  });
}

async function runStrapiBuild(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, said } = await runTool([strapiCommand, 'build'], {
    cwd: folder,
    env: {
      ...env,
      NODE_ENV: 'production',
      // Demo accounts are refused in production; which accounts there are does not change what is built.
      PORTAL_DEMO: 'false',
      STRAPI_TELEMETRY_DISABLED: 'true',
      FLAG_NPS: 'false',
      FLAG_PROMOTE_EE: 'false',
    },
  });
  const missing = results.filter((file) => !existsSync(join(folder, '..', file)));
  if (code === 0 && missing.length === 0) return;
  if (/ENOSPC|no space left/i.test(said)) throw Object.assign(new LaunchError('The disk is full.'), { code: 'ENOSPC' });
  const end = said.trim().split('\n').slice(-30).join('\n');
  const lacking = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
  throw new LaunchError(`The CMS could not be built (strapi build ended with ${code}${lacking}):\n${end}`);
}
