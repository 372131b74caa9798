import { fillForm, readCode, send, toCheck } from '../end-to-end/support/fill-form.ts';
import { expect, test } from '../end-to-end/support/portal.ts';

/** Kilobytes on the wire from the first byte of the page to the receipt, with sealing, proof of work and QR code. */
const budget = 120;

test(`writing to an office stays under ${budget} KB, everything included`, async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  await page.goto('/fr/contact/');
  await fillForm(page, 'Je cherche un médecin.');
  await toCheck(page);
  await send(page);
  await readCode(page);
  await page.waitForLoadState('networkidle');
  const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
  test.info().annotations.push({ type: 'KB', description: kilobytes.toFixed(1) });
  expect(kilobytes).toBeGreaterThan(20);
  expect(kilobytes).toBeLessThanOrEqual(budget);
});

test('writing to an office works on 2G', async ({ page, context }) => {
  test.setTimeout(180_000);
  const session = await context.newCDPSession(page);
  const bytesPerSecond = (kilobits: number) => (kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 600,
    downloadThroughput: bytesPerSecond(100),
    uploadThroughput: bytesPerSecond(50),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto('/fr/contact/', { timeout: 120_000 });
  await fillForm(page, 'Écrit avec un mauvais réseau.');
  await toCheck(page);
  await send(page);
  await expect(page.locator('[data-receipt]')).toBeVisible({ timeout: 60_000 });
  expect(await readCode(page)).toHaveLength(19);
});
