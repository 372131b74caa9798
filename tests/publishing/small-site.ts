import { type ChildProcess, spawn } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../site/server/start-server.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';
import { createSmallProject } from '../publish/small-project.ts';

const program = fileURLToPath(new URL('run-small-publisher.ts', import.meta.url));
const stopWithParent = fileURLToPath(new URL('../../site/launch/stop-with-parent.mjs', import.meta.url));

/** A small site behind a running Strapi: its publisher, which may be killed, and its server, which may not. */
export async function startSmallSite(strapi: Strapi) {
  const project = createSmallProject();
  const folder = join(project.folder, '.portal');
  const options = { live: join(folder, 'live'), cmsUrl: strapi.url, siteOrigin: 'http://localhost:4321' };
  const server = await startServer({ ...options, trustProxy: false }, 0, () => undefined);
  const page = join(project.folder, 'site/read-themes.mjs');
  let publisher: ChildProcess | undefined;
  let said = '';

  const start = () => {
    const wishes = { project: project.folder, folder, url: strapi.url, token: buildToken };
    publisher = spawn(process.execPath, ['--import', stopWithParent, program, JSON.stringify(wishes)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    publisher.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  };
  const kill = async () => {
    if (!publisher || publisher.exitCode !== null || publisher.signalCode !== null) return;
    const ended = new Promise((resolve) => publisher?.once('exit', resolve));
    publisher.kill('SIGKILL');
    await ended;
  };
  start();
  return {
    url: server.url,
    folder,
    project: project.folder,
    log: () => said,
    start,
    breakBuild: () => rename(page, `${page}.away`),
    mendBuild: () => rename(`${page}.away`, page),
    /** As the kernel does when memory is short. */
    kill,
    async stop() {
      await kill();
      await server.close();
      project.remove();
    },
  };
}
export type SmallSite = Awaited<ReturnType<typeof startSmallSite>>;

/** Asks again until it is so; a first build on a busy machine takes half a minute. */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what}: not within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
