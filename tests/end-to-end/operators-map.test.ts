import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toTileSource } from '../../site/features/map/tile-source.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { toPortalPaths } from '../../site/publish/portal-paths.ts';
import { startServer } from '../../site/server/start-server.ts';
import { makePmtiles } from '../portal/write-pmtiles.ts';
import { expect, test } from './support/portal.ts';

/** Two builds of one project do not run at once. */
test.describe.configure({ mode: 'serial' });

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** What an operator has: a server of tiles, one picture each, and one PMTiles file that is read in parts. */
async function serveTiles() {
  const archive = makePmtiles();
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Range');
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (request.url?.endsWith('.png')) response.writeHead(200, { 'Content-Type': 'image/png' }).end(onePixel);
    else response.writeHead(206).end(archive.subarray(Number(from), Number(to) + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function openMap(page: Page, url: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // What keeps pages for later is switched off in these tests (playwright.config.ts), and says so.
    const isOfTests = message.text().includes('blocked by Playwright');
    if (['error', 'warning'].includes(message.type()) && !isOfTests) complaints.push(message.text());
  });
  await page.goto(`${url}/fr/bureaux/`);
  await page.locator('[data-map]').scrollIntoViewIfNeeded();
  await expect(page.locator('.map.live .map-marker')).toHaveCount(16);
  return complaints;
}

for (const kind of ['raster', 'pmtiles'] as const) {
  test(`an operator's own map (${kind}) lies below the offices, with its credit`, async ({ page, portal }) => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'portal-map-'));
    const host = await serveTiles();
    const tiles = toTileSource({
      MAP_TILES: kind === 'raster' ? `${host.url}/{z}/{x}/{y}.png` : `${host.url}/region.pmtiles`,
      MAP_ATTRIBUTION: '© Commune <b>X</b>',
    });
    const [outFolder, live] = [join(folder, 'site'), join(folder, 'live')];
    const { snapshot, deskKeys } = toPortalPaths(portal.folder);
    const siteOrigin = 'http://localhost:4321';
    await buildPages({ project: projectFolder, outFolder, snapshot, deskKeys, siteOrigin, tiles });
    symlinkSync(outFolder, live);
    const server = await startServer(
      { live, cmsUrl: portal.cmsUrl, siteOrigin, trustProxy: false, tiles },
      0,
      () => {},
    );
    const complaints = await openMap(page, server.url);
    await expect(page.getByText('© Commune <b>X</b>')).toBeVisible();
    if (kind === 'raster') await expect(page.locator('img.leaflet-tile-loaded').first()).toBeVisible();
    else await expect.poll(() => readColour(page)).toEqual([226, 223, 218]);
    expect(complaints).toEqual([]);
    await server.close();
    host.close();
    rmSync(folder, { recursive: true });
  });
}

test('without such a setting the release holds nothing that draws tiles', ({ portal }) => {
  const folder = join(toPortalPaths(portal.folder).live, '_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const drawing = scripts.filter((name) => /pmtiles|tileSize/i.test(readFileSync(join(folder, name), 'utf8')));
  expect(scripts.length).toBeGreaterThan(3);
  expect(drawing).toEqual([]);
});

/** Of the land protomaps has drawn, in the middle of a tile. */
function readColour(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.leaflet-tile');
    const pixel = canvas?.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [];
    return [...pixel].slice(0, 3);
  });
}
