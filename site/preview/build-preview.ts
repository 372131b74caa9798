import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { locales, type Snapshot } from '@portal/content/schema';
import type { TileSource } from '../features/map/tile-source.ts';
import { runTool } from '../launch/run-tool.ts';
import type { Route } from './find-route.ts';
import type { PreviewBuild } from './preview-build.ts';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** Whose pages are made, and with what. */
export interface PreviewSite {
  /** The Astro project. */
  readonly project: string;
  /** Where previews are kept; nobody is served from here without a token. */
  readonly folder: string;
  /** The file of the desks' keys of the site that is online. */
  readonly deskKeys: string;
  readonly siteOrigin: string;
  readonly tiles?: TileSource | undefined;
}

interface Build {
  /** Of its own folder; not the token, which opens the draft. */
  readonly name: string;
  readonly base: string;
  readonly routes: readonly Route[];
  readonly slug: string;
  readonly snapshot: Snapshot;
}

/** The pages of one record, in every language, in a folder of their own. @throws PreviewError */
export async function buildPreview(site: PreviewSite, { name, base, routes, slug, snapshot }: Build): Promise<string> {
  const folder = join(site.folder, name);
  const out = join(folder, 'site');
  const source = join(folder, 'source');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(source, 'pages'), { recursive: true });
  // Only the site's own account reads drafts here.
  await writeFile(join(folder, 'snapshot.json'), JSON.stringify(snapshot), { mode: 0o600 });
  const build: PreviewBuild = { base, routes: [...routes], emptySource: source, cache: join(site.folder, 'cache') };
  const { code } = await runTool([astro, 'build'], {
    cwd: site.project,
    env: {
      ...process.env,
      PORTAL_PREVIEW: JSON.stringify(build),
      PORTAL_ONLY: slug,
      PORTAL_OUT: out,
      PORTAL_SNAPSHOT: join(folder, 'snapshot.json'),
      PORTAL_DESK_KEYS: site.deskKeys,
      SITE_ORIGIN: site.siteOrigin,
      MAP_TILES: site.tiles?.url ?? '',
      MAP_ATTRIBUTION: site.tiles?.attribution ?? '',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  // What Astro says of it holds words of the draft.
  if (code !== 0 || !locales.some((locale) => existsSync(join(out, locale)))) throw new PreviewError('not built');
  return out;
}

/** A preview could not be made; the site that is online has no part in it. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
}
