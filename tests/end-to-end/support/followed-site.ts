import { cp, readlink, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../../site/launch/project-folder.ts';
import { parseSettings } from '../../../site/launch/settings.ts';
import { followChanges } from '../../../site/publish/follow-changes.ts';
import { toPortalPaths } from '../../../site/publish/portal-paths.ts';
import { startServer } from '../../../site/server/start-server.ts';
import type { PortalState } from '../../portal/portal-state.ts';

export interface FollowedSite {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * A public site with its own publisher behind the Strapi of the tests. The other browser tests count on a site that
 * stays as it is: this one starts as its copy and goes its own way. Resolves when the publisher waits for edits.
 */
export async function followPortal(portal: PortalState): Promise<FollowedSite> {
  const folder = `${portal.folder}-followed`;
  await rm(folder, { recursive: true, force: true });
  await copyLive(portal.folder, folder);
  const end = new AbortController();
  const report = () => undefined;
  const siteOrigin = 'http://localhost:4321';
  const { floors, retentionDays } = parseSettings({});
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const following = followChanges({
    publication: {
      project: projectFolder,
      folder,
      connection: { url: portal.cmsUrl, token: portal.buildToken },
      siteOrigin,
      floors,
      retentionDays,
      takeDemoKeys: true,
      report,
    },
    signal: end.signal,
    onOutcome: (outcome) => (outcome.result === 'failed' ? reject(new Error(outcome.message)) : resolve()),
  });
  const { live } = toPortalPaths(folder);
  const server = await startServer({ live, cmsUrl: portal.cmsUrl, siteOrigin, trustProxy: false }, 0, report);
  const stop = async () => {
    end.abort();
    await server.close();
    await following;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}

const kept = [
  'snapshot.json',
  'desk-keys.json',
  'figures.json',
  'changes.json',
  'desk-keys',
  'sharing-pictures',
  'live',
];

/** Of the releases only the one that is online. */
async function copyLive(from: string, to: string): Promise<void> {
  const release = dirname(await readlink(join(from, 'live')));
  for (const name of [...kept, release])
    await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
}
