import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findInstalledChromium } from '../../site/browser/find-chromium.ts';
import { fetchOffices } from '../../site/kit/fetch-offices.ts';
import { type KitSheet, listSheets } from '../../site/kit/list-sheets.ts';
import { parseKitOptions } from '../../site/kit/parse-kit-options.ts';
import { printSheets } from '../../site/kit/print-sheets.ts';

/**
 * `npm run bench:kit -- --origin http://localhost:4321 [--office agadir] [--lang fr,ar]`: what `npm run kit` takes, beside a
 * Chromium that opens the same pages and prints them unseen, in the same run. The command also waits for letters that
 * only paper needs, and reads what it has printed.
 */
const options = parseKitOptions(process.argv.slice(2));
const origin = options.origin ?? 'http://localhost:4321';
const sheets = listSheets(await fetchOffices(origin), options);
const folder = mkdtempSync(join(tmpdir(), 'portal-kit-'));
try {
  await printPlainly(sheets.slice(0, 3));
  const plain = await measure(() => printPlainly(sheets));
  const ours = await measure(() => printSheets(sheets, origin, folder, () => undefined));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const sides = sheets.reduce((sum, { pages }) => sum + pages, 0);
  console.log(`${sheets.length} files, ${sides} sides of paper, ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`opened and printed unseen: ${plain.toFixed(1)} s; npm run kit: ${ours.toFixed(1)} s`);
  console.log(`ratio: ${(ours / plain).toFixed(2)}; ${((ours / sheets.length) * 1000).toFixed(0)} ms a file`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function printPlainly(wanted: readonly KitSheet[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findInstalledChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  for (const { path } of wanted) {
    await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
    await page.pdf({ preferCSSPageSize: true, printBackground: true });
  }
  await browser.close();
}

/** In seconds. */
async function measure(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
