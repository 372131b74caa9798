import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/portal.ts';

/** A commune's own site, at another origin. */
async function serveCommune(body: string) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('a commune copies the card into its site, in Arabic: hours and events are there, and nothing is sent', async ({
  page,
  portal,
}) => {
  await page.goto('/ar/integrer/#agadir');
  await page.locator('#agadir summary').click();
  const code = await page.locator('#agadir code').first().innerText();
  const commune = await serveCommune(code.replaceAll('http://localhost:4321', portal.siteUrl));
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(commune.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).not.toBeEmpty();
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await frame.locator('form, input').count()).toBe(0);
  for (const link of await frame.locator('a[href^="/"]').all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
  await page.waitForLoadState('networkidle');
  expect(bytes / 1024).toBeLessThan(20);
  commune.close();
});

test('no other page of the portal can be framed', async ({ page, portal }) => {
  const paths = ['/fr/', '/fr/contact/', '/fr/suivi/', '/fr/integrer/', '/fr/integrer/nulle-part/'];
  const commune = await serveCommune(paths.map((path) => `<iframe src="${portal.siteUrl}${path}"></iframe>`).join(''));
  await page.goto(commune.url, { waitUntil: 'networkidle' });
  const inside = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        frame
          .locator('main')
          .count()
          .catch(() => 0),
      ),
  );
  expect(inside).toEqual(paths.map(() => 0));
  commune.close();
});
