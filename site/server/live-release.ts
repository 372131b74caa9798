import { existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { chooseCachePolicy } from './choose-cache-policy.ts';
import { allowFrames, isCard } from './embed-headers.ts';
import { isOpenData, toOpenDataHeaders } from './open-data-headers.ts';
import { type GoneAddresses, readGone } from './read-gone.ts';
import { ReleaseError } from './release-error.ts';

/** As many as the publisher keeps (site/publish/releases.ts). */
const earlierReleases = 5;

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface LiveRelease {
  readonly folder: string;
  /** Answers with a file of the release, or calls `next`. */
  readonly serve: Serve;
  readonly gone: GoneAddresses;
  /** Sites that were online before it, the newest first. */
  readonly earlier: readonly string[];
}

/**
 * What is online. The link is looked up at each request, so that a new release is seen at once;
 * a release itself never changes, so that its list of files is read only once.
 */
export function createReleaseFinder(link: string, embedOrigins?: readonly string[]): () => LiveRelease | undefined {
  let known: LiveRelease | undefined;
  return () => {
    const folder = resolveLink(link);
    if (folder === undefined) return undefined;
    if (known?.folder !== folder) {
      const earlier = known ? [known.folder, ...known.earlier].slice(0, earlierReleases) : [];
      known = { folder, serve: createServe(folder, embedOrigins), gone: readGone(folder), earlier };
    }
    return known;
  };
}

function createServe(folder: string, embedOrigins?: readonly string[]): Serve {
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    // HSDS asks for `/hsds/fr/services` and `/hsds/fr/services/<id>`, which cannot be a file and a folder at once.
    extensions: ['html', 'json'],
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', chooseCachePolicy(path));
      if (isCard(path)) allowFrames(response, embedOrigins);
      if (!isOpenData(path)) return;
      for (const [name, value] of Object.entries(toOpenDataHeaders(path))) response.setHeader(name, value);
    },
  });
}

function resolveLink(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

/** A page of the release, by its path: `/fr/contact/` or `/fr/404.html`. */
export async function readPage({ folder }: LiveRelease, path: string): Promise<string | undefined> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? readFile(file, 'utf8') : undefined;
}

/** @throws ReleaseError when the release lacks it */
export async function readRequiredPage(release: LiveRelease, path: string): Promise<string> {
  const page = await readPage(release, path);
  if (page === undefined) throw new ReleaseError(`The release has no page ${path}.`);
  return page;
}

/** Whether the path is that of a page, but for the slash at its end. */
export function isPageWithoutSlash({ folder }: LiveRelease, path: string): boolean {
  return !path.endsWith('/') && existsSync(join(folder, path, 'index.html'));
}
