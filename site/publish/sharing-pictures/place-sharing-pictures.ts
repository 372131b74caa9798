import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from '@portal/content/schema';
import { toPictureUrl } from '../../features/share/name-picture.ts';
import { writeFileAtomic } from '../write-file-atomic.ts';
import { drawPicture } from './draw-picture.ts';
import { listPictures, type PictureFacts } from './list-pictures.ts';
import { prepareFonts } from './prepare-fonts.ts';

/** Part of every picture's name in the store: raise it when the drawing changes. */
const design = 1;

/**
 * Puts the pictures for sharing into the release. Each is drawn once, as long as what is seen on it stays the same.
 *
 * @param folder  the store of drawn pictures and of the fonts they are drawn with
 */
export async function placeSharingPictures(
  snapshot: Snapshot,
  site: string,
  folder: string,
): Promise<{ drawn: number; kept: number }> {
  const count = { drawn: 0, kept: 0 };
  // Two records of one name show the same picture: drawn by two at once, one would take the other's file away.
  const pictures = Map.groupBy(listPictures(snapshot), nameStored);
  const queue = pictures.entries();
  await prepareFonts(join(folder, 'fonts'));
  const work = async () => {
    for (const [stored, same] of queue) {
      const file = join(folder, stored);
      const [facts] = same;
      if (facts && !existsSync(file)) {
        await writeFileAtomic(file, await drawPicture(facts));
        count.drawn += 1;
      } else count.kept += 1;
      for (const { locale, name } of same) {
        const target = join(site, toPictureUrl(locale, name));
        await mkdir(dirname(target), { recursive: true });
        await copyFile(file, target);
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  await removeUnused(folder, new Set(pictures.keys()));
  return count;
}

function nameStored({ name, ...seen }: PictureFacts): string {
  return `${createHash('sha256')
    .update(JSON.stringify({ design, ...seen }))
    .digest('hex')
    .slice(0, 32)}.png`;
}

async function removeUnused(folder: string, used: ReadonlySet<string>): Promise<void> {
  const stored = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  for (const name of stored.filter((file) => !used.has(file))) await rm(join(folder, name), { force: true });
}
