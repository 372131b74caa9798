import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { projectFolder } from '../../../site/launch/project-folder.ts';

/**
 * A picture for docs/editing.md, taken on the way of the test, only with `EDITING_PICTURES=true`: an ordinary run
 * changes no file of the repository. Few colours and half the size of a screen: two printed pages, not a film.
 *
 * @param height  of the part that is shown, from the top, in pixels of the screen
 */
export async function takePicture(page: Page, name: string, height = 720): Promise<void> {
  if (process.env['EDITING_PICTURES'] !== 'true') return;
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height } });
  const small = await sharp(shot)
    .resize({ width: 960, withoutEnlargement: true })
    .png({ palette: true, colours: 32, effort: 10 })
    .toBuffer();
  await writeFile(join(projectFolder, 'docs', 'images', `editing-${name}.png`), small);
}
