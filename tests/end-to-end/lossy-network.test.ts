import { join } from 'node:path';
import { z } from 'zod';
import { startServer } from '../../site/server/start-server.ts';
import { startLossyProxy } from '../portal/lossy-proxy.ts';
import { openDatabase } from '../portal/open-database.ts';
import type { PortalState } from '../portal/portal-state.ts';
import { keepText } from '../portal/traces.ts';
import { countRequests } from './support/desk.ts';
import { fillForm, readCode, send, toCheck } from './support/fill-form.ts';
import { expect, test } from './support/portal.ts';

test.describe.configure({ timeout: 120_000 });

/** No other test writes about it: every row is of this one. */
const theme = 'money';

function countAll(portal: PortalState): number {
  const database = openDatabase(portal.database);
  const found = database.prepare('SELECT count(*) AS count FROM intake_requests WHERE theme = ?').get(theme);
  database.close();
  return z.object({ count: z.number() }).parse(found).count;
}

test('three in ten lost on the way to the site and behind it: one request, and "arrived" is not said before it is', async ({
  page,
  portal,
}) => {
  const behind = await startLossyProxy(portal.cmsUrl, 7);
  const site = await startServer(
    { live: join(portal.folder, 'live'), cmsUrl: behind.url, siteOrigin: portal.siteUrl, trustProxy: false },
    0,
    (line) => keepText('log', 'lossy-site', line),
  );
  const before = await startLossyProxy(site.url, 11);
  try {
    for (let letter = 1; letter <= 3; letter += 1) {
      for (const proxy of [before, behind]) proxy.setLoss(0);
      await page.goto(`${before.url}/fr/contact/`);
      await fillForm(page, `Réseau mauvais ${letter}`);
      await page.selectOption('#field-theme', theme);
      await toCheck(page);
      // What is needed to write is there; from here on the network fails.
      await expect(page.locator('[data-check]')).toBeVisible();
      await page.waitForLoadState('networkidle');
      before.setLoss(letter === 1 ? 1 : 0.3);
      behind.setLoss(0.3);
      const receipt = page.locator('[data-receipt]');
      const outcome = page.locator('[data-receipt], [data-refusal]').filter({ visible: true }).first();
      for (let tries = 1; tries <= 40; tries += 1) {
        await send(page);
        await expect(outcome).toBeVisible({ timeout: 20_000 });
        if (await receipt.isVisible()) break;
        expect(countAll(portal)).toBeLessThanOrEqual(letter);
        await expect(page.locator('[data-check-value="message"]')).toHaveText(`Réseau mauvais ${letter}`);
        // Nothing at all has come through so far; now it is only bad.
        if (tries === 2) before.setLoss(0.3);
      }
      const locator = (await readCode(page)).slice(0, 4);
      expect(countRequests(portal, locator)).toBe(1);
      expect(countAll(portal)).toBe(letter);
    }
    expect([...before.lost.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(1);
  } finally {
    await page.goto('about:blank');
    await Promise.all([before.close(), site.close(), behind.close()]);
  }
});
