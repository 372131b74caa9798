import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findInstalledChromium } from '../browser/find-chromium.ts';
import { KitError } from './kit-error.ts';
import type { KitSheet } from './list-sheets.ts';
import { readPdf } from './read-pdf.ts';

/**
 * Prints each sheet into a file of the folder, one line reported for each.
 *
 * @throws KitError when there is no Chromium, a page is missing, or a sheet does not fit its paper
 */
export async function printSheets(
  sheets: readonly KitSheet[],
  origin: string,
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  const executablePath = findInstalledChromium();
  if (!executablePath) {
    throw new KitError(
      'There is no Chromium on this machine: install it (Debian: `apt-get install chromium`; elsewhere Google Chrome). Without it, print the same pages from any browser.',
    );
  }
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    for (const sheet of sheets) report(await printSheet(page, sheet, origin, folder));
  } finally {
    await browser.close();
  }
}

async function printSheet(page: Page, sheet: KitSheet, origin: string, folder: string): Promise<string> {
  const response = await page.goto(new URL(sheet.path, origin).href, { waitUntil: 'load' });
  if (!response?.ok()) {
    throw new KitError(`The site has no page ${sheet.path}: it was built before the kit. Run \`npm run build\`.`);
  }
  // Only print brings in some letters: the fonts are asked for with its style.
  await page.emulateMedia({ media: 'print' });
  if (sheet.paper === 'a3') {
    await page.locator('[data-enlargeable]').evaluate((poster) => poster.setAttribute('data-paper', 'a3'));
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { pages, sizes, missingFonts } = readPdf(bytes);
  if (pages !== sheet.pages) {
    throw new KitError(
      `${sheet.path} takes ${pages} pages instead of ${sheet.pages}: shorten the texts of this office.`,
    );
  }
  const expected = sheet.paper === 'a3' ? '297 × 420' : /^(?:210 × 297|297 × 210)$/;
  if (sizes.some((size) => !size.match(expected))) {
    throw new KitError(`${sheet.file} came out on ${sizes.join(', ')} mm: is the site older than this command?`);
  }
  if (missingFonts.length > 0) throw new KitError(`${sheet.file} lacks the letters of ${missingFonts.join(', ')}.`);
  await writeFile(join(folder, sheet.file), bytes);
  return `${sheet.file}: ${pages} × ${sheet.paper.toUpperCase()} (${sizes[0]} mm), ${Math.ceil(bytes.length / 1024)} KB`;
}
