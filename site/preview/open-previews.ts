import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale, Snapshot } from '@portal/content/schema';
import { CmsError, CmsUnreachableError, type Draft, type DraftFault, fetchDraft } from '../cms-client/index.ts';
import { placeMedia } from '../publish/media-files.ts';
import { buildPreview, PreviewError, type PreviewSite } from './build-preview.ts';
import { fetchDraftMedia } from './fetch-draft-media.ts';
import { findRoute, listRoutes } from './find-route.ts';
import { listAddresses } from './list-addresses.ts';
import { mergeDraft } from './merge-draft.ts';

/** What an editor must mend before there is a page to look at. */
export type Fault = DraftFault;

export interface PreviewOptions extends PreviewSite {
  readonly cmsUrl: string;
  /** The content of the site that is online. */
  readonly snapshot: string;
}

export type Preview =
  | { readonly state: 'ready'; readonly adminOrigin: string; readonly site: string; readonly address: string }
  | {
      readonly state: 'faulty';
      readonly adminOrigin: string;
      readonly language: Locale;
      /** May be empty: what a file alone tells, the form does not know. */
      readonly faults: readonly Fault[];
    };

export interface Previews {
  /** Nothing for a token that opens nothing. @throws PreviewError, or when Strapi does not answer */
  readonly open: (token: string) => Promise<Preview | undefined>;
  /** The folder of a preview that was opened in the last half hour: its styles and scripts. */
  readonly findSite: (token: string) => string | undefined;
}

/** As long as a token lives. */
const keptMs = 30 * 60_000;

interface Kept {
  readonly draft: string;
  readonly preview: Preview;
  readonly since: number;
}

/**
 * Makes the page of a draft when somebody asks for it and keeps it until the draft changes. Strapi is asked at each
 * opening, so that a token that is over, or a right that was taken away, shows at once.
 */
export function openPreviews(options: PreviewOptions): Previews {
  const kept = new Map<string, Kept>();
  // One at a time: a build takes all of a core, and visitors are served beside it.
  let queue: Promise<unknown> = removeAll(options.folder);

  return {
    findSite: (token) => {
      const found = kept.get(nameFolder(token));
      return found?.preview.state === 'ready' && Date.now() - found.since < keptMs ? found.preview.site : undefined;
    },
    open: async (token) => {
      const draft = await fetchDraft(token, { url: options.cmsUrl });
      const name = nameFolder(token);
      if (!draft) {
        kept.delete(name);
        await rm(join(options.folder, name), { recursive: true, force: true });
        return undefined;
      }
      const mine = queue.then(() => findOrMake(draft, token, name));
      queue = mine.catch(() => undefined);
      return mine;
    },
  };

  async function findOrMake(draft: Draft, token: string, name: string): Promise<Preview> {
    const text = JSON.stringify([draft, (await stat(options.snapshot)).mtimeMs]);
    const found = kept.get(name);
    if (found?.draft === text) return found.preview;
    const preview = await makePreview(options, draft, token, name);
    await removeOld(name);
    kept.set(name, { draft: text, preview, since: Date.now() });
    return preview;
  }

  async function removeOld(present: string): Promise<void> {
    for (const [name, { since }] of kept) {
      if (name === present || Date.now() - since < keptMs) continue;
      kept.delete(name);
      await rm(join(options.folder, name), { recursive: true, force: true });
    }
  }
}

async function makePreview(options: PreviewOptions, draft: Draft, token: string, name: string): Promise<Preview> {
  const { adminOrigin, language, kind, locale } = draft;
  // Written and checked by the publisher; the build of the preview checks it once more.
  const published: Snapshot = JSON.parse(await readFile(options.snapshot, 'utf8'));
  const merged = mergeDraft(published, draft);
  const faulty: Preview = { state: 'faulty', adminOrigin, language, faults: draft.faults };
  if (!merged) return faulty;
  const { record } = merged;
  const base = `/apercu/${token}`;
  const place = { kind, slug: record.slug, base };
  const media = await fetchMedia(options, merged.snapshot, place);
  if (!media) return faulty;
  const known = await listRoutes(options.project);
  const candidates = listAddresses(kind, record, locale).flatMap((address) => {
    const route = findRoute(known, address);
    return route ? [{ address, route }] : [];
  });
  const routes = [...new Set(candidates.map(({ route }) => route))];
  const only = [record.slug, record.commune, record.organisation].filter(Boolean).join(' ');
  const site = await buildPreview(options, { name, base, routes, slug: only, snapshot: media.snapshot });
  await placeMedia(media.files, site);
  const shown = candidates.find(({ address }) => existsSync(join(site, address, 'index.html')));
  if (!shown) throw new PreviewError('no page');
  return { state: 'ready', adminOrigin, site, address: shown.address };
}

/** Nothing when a file is gone or cannot be read. */
async function fetchMedia(
  { cmsUrl, folder }: PreviewOptions,
  snapshot: Snapshot,
  place: Parameters<typeof fetchDraftMedia>[1],
) {
  const kept = join(folder, 'media');
  await mkdir(kept, { recursive: true });
  try {
    // The media library asks nobody for a token.
    return await fetchDraftMedia(snapshot, place, { url: cmsUrl, token: '' }, kept);
  } catch (error) {
    if (error instanceof CmsError && !(error instanceof CmsUnreachableError)) return undefined;
    throw error;
  }
}

function nameFolder(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32);
}

/** Drafts do not outlive the program that was asked for them. */
async function removeAll(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
