import type { Page, Request } from '@playwright/test';

/** Kilobytes on the wire, headers included, by what they are. */
export interface Weight {
  readonly all: number;
  readonly script: number;
  readonly font: number;
}

/** Visits the page with an empty cache. @param withMap  scrolls to the map and waits for the one that zooms */
export async function weighDirectory(page: Page, url: string, withMap: boolean): Promise<Weight> {
  const requests: Request[] = [];
  const note = (request: Request) => requests.push(request);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  page.on('requestfinished', note);
  await page.goto(url, { waitUntil: 'networkidle' });
  if (withMap) {
    await page.locator('[data-map]').scrollIntoViewIfNeeded();
    await page.locator('.map.live .map-marker').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  page.off('requestfinished', note);
  const sizes = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return { type: request.resourceType(), size: (responseBodySize + responseHeadersSize) / 1024 };
    }),
  );
  const sum = (type?: string) =>
    sizes.reduce((total, item) => total + (type === undefined || item.type === type ? item.size : 0), 0);
  return { all: sum(), script: sum('script'), font: sum('font') };
}
