import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { locales } from '@portal/content/schema';
import type { TileSource } from '../features/map/tile-source.ts';
import { runTool } from '../launch/run-tool.ts';
import type { Licence } from '../open-data/licence.ts';
import { PublishError } from './publish-error.ts';
import type { Reuse } from './reuse-pages/page-reads.ts';

export interface PageBuild {
  /** The Astro project. */
  readonly project: string;
  readonly outFolder: string;
  readonly snapshot: string;
  /** The file of the desks' keys; where there is none, no desk is open. */
  readonly deskKeys: string;
  /** The file of the published figures; where there is none, the pages say that there are none yet. */
  readonly figures?: string;
  readonly siteOrigin: string;
  readonly tiles?: TileSource | undefined;
  readonly licence?: Licence | undefined;
  /** What the release before may be taken over for; where it is absent, every page is made. */
  readonly reuse?: Reuse | undefined;
}

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** Runs `astro build`. @throws PublishError with the end of what Astro said */
export async function buildPages({
  project,
  outFolder,
  snapshot,
  deskKeys,
  figures,
  siteOrigin,
  tiles,
  licence,
  reuse,
}: PageBuild): Promise<void> {
  const { code, said } = await runTool([astro, 'build'], {
    cwd: project,
    env: {
      ...process.env,
      PORTAL_OUT: outFolder,
      PORTAL_SNAPSHOT: snapshot,
      PORTAL_DESK_KEYS: deskKeys,
      ...(figures ? { PORTAL_FIGURES: figures } : {}),
      SITE_ORIGIN: siteOrigin,
      MAP_TILES: tiles?.url ?? '',
      MAP_ATTRIBUTION: tiles?.attribution ?? '',
      CONTENT_LICENCE: licence?.id ?? '',
      PORTAL_REUSE: reuse ? JSON.stringify(reuse) : '',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  if (/ENOSPC|no space left/i.test(said))
    throw Object.assign(new PublishError('The disk is full.'), { code: 'ENOSPC' });
  if (code !== 0)
    throw new PublishError(`The pages could not be built (astro build ended with ${code}):\n${findReason(said)}`);
  // Astro ends well when a route yields no page at all; a site without its home pages must not go online.
  const missing = locales
    .map((locale) => join(locale, 'index.html'))
    .filter((page) => !existsSync(join(outFolder, page)));
  if (missing.length > 0) throw new PublishError(`The build lacks ${missing.join(', ')}.`);
}

function findReason(said: string): string {
  const lines = said.trimEnd().split('\n');
  const first = lines.findIndex((line) => /error/i.test(line));
  const from = first === -1 ? Math.max(0, lines.length - 15) : first;
  return lines
    .slice(from, from + 25)
    .map((line) => `  ${line}`)
    .join('\n');
}
