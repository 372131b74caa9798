import { join } from 'node:path';

export interface PortalPaths {
  /** The published content the pages are built from. */
  readonly snapshot: string;
  /** A symbolic link to the site that is online. */
  readonly live: string;
  readonly releases: string;
  readonly lock: string;
  /** Recordings as they came from Strapi, so that a build does not fetch them all again. */
  readonly recordings: string;
}

/** Where the portal keeps what it makes; nothing in there needs a backup. */
export function toPortalPaths(folder: string): PortalPaths {
  return {
    snapshot: join(folder, 'snapshot.json'),
    live: join(folder, 'live'),
    releases: join(folder, 'releases'),
    lock: join(folder, 'build.lock'),
    recordings: join(folder, 'recordings'),
  };
}
