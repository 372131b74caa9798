import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findToday } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { chromiumArguments } from '../../site/browser/find-chromium.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { precompress } from '../../site/publish/precompress.ts';
import { startServer } from '../../site/server/start-server.ts';
import { ensureChromium } from '../portal/ensure-chromium.ts';
import { weighDirectory } from '../portal/weigh-directory.ts';
import { writePlainMap } from './write-plain-map.ts';

/**
 * `npm run bench:map`: what the directory and its map weigh together, and how long the map takes from coming into view
 * until it can be used, at a quarter of this machine's speed; beside the same map as Leaflet's quick start makes it.
 */
const folder = mkdtempSync(join(tmpdir(), 'portal-bench-map-'));
const site = join(folder, 'site');
const snapshot = join(folder, 'snapshot.json');
const siteOrigin = 'http://localhost:4321';
const seed = readSeed(findToday());
writeFileSync(snapshot, JSON.stringify(seed));
const deskKeys = join(folder, 'desk-keys.json');
await buildPages({ project: projectFolder, outFolder: site, snapshot, deskKeys, siteOrigin });
await writePlainMap(site, seed);
await precompress(site);
symlinkSync(site, join(folder, 'live'));
const server = await startServer(
  { live: join(folder, 'live'), cmsUrl: 'http://127.0.0.1:9', siteOrigin, trustProxy: false },
  0,
  console.error,
);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
try {
  for (const locale of ['fr', 'ar', 'ary', 'zgh', 'en']) await printWeight(browser, locale);
  await printBaselineWeight(browser);
  await printTimes(browser, 'this map', '/fr/bureaux/');
  await printTimes(browser, 'plain Leaflet', '/plain-map/');
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function printWeight(chrome: Browser, locale: string): Promise<void> {
  const page = await chrome.newPage({ viewport: { width: 360, height: 740 } });
  const alone = await weighDirectory(page, `${server.url}/${locale}/bureaux/`, false);
  const { all, font } = await weighDirectory(page, `${server.url}/${locale}/bureaux/`, true);
  await page.close();
  const map = all - alone.all;
  console.log(
    `${locale}: page and map ${(all - font).toFixed(1)} KB (map ${map.toFixed(1)}), with fonts ${all.toFixed(1)} KB`,
  );
}

async function printBaselineWeight(chrome: Browser): Promise<void> {
  const page = await chrome.newPage({ viewport: { width: 360, height: 740 } });
  const { all } = await weighDirectory(page, `${server.url}/plain-map/`, true);
  await page.close();
  console.log(`plain Leaflet, its style sheet, topojson-client and the same base map, no list: ${all.toFixed(1)} KB`);
}

/** Five visits, each with an empty cache. Usable: all markers stand, and the browser has painted them. */
async function printTimes(chrome: Browser, name: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let visit = 0; visit < 5; visit++) {
    const context = await chrome.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    times.push(
      await page.evaluate(async () => {
        const map = document.querySelector('[data-map]');
        if (!map) throw new Error('The page has no map.');
        const start = performance.now();
        map.scrollIntoView();
        while (document.querySelectorAll('.map.live .map-marker').length < 16)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }),
    );
    await context.close();
  }
  times.sort((one, other) => one - other);
  console.log(
    `${name}: usable ${times[2]?.toFixed(0)} ms after it comes into view (median of 5, worst ${times[4]?.toFixed(0)} ms)`,
  );
}
