import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '@portal/content/schema';
import { toListPath } from '../../features/offline/kept-list.ts';
import { writeFiles } from '../write-files.ts';
import { bundleWorker } from './bundle-worker.ts';
import { drawIcons } from './draw-icons.ts';
import { toKeptList } from './to-kept-list.ts';

/** The service worker, the lists of what it keeps, and the icons of a phone's home screen. After all other files. */
export async function writeOfflineFiles(site: string): Promise<void> {
  const lists: [string, string][] = [];
  for (const locale of locales) {
    lists.push([toListPath(locale).slice(1), JSON.stringify(await toKeptList(site, locale))]);
  }
  const icon = join(site, 'icon.svg');
  await writeFiles(
    [...lists, ['sw.js', await bundleWorker()], ...(existsSync(icon) ? await drawIcons(await readFile(icon)) : [])],
    site,
  );
}
