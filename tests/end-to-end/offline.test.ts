import type { Page } from '@playwright/test';
import { findToday } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { expect, test } from './support/portal.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** What the phone keeps, as the page that says it reads it. */
async function readState(page: Page): Promise<{ isComplete: boolean; bytes: number; files: number } | undefined> {
  return page.evaluate(async () => {
    if (!(await caches.has('portal-kept-1'))) return undefined;
    return (await (await caches.open('portal-kept-1')).match('/offline/state'))?.json();
  });
}

async function visitOnce(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(async () => (await readState(page))?.isComplete, { timeout: 60_000 }).toBe(true);
}

test('after one visit of the Arabic home page every office, sheet and organisation, the search and the list beside the map open without a network', async ({
  page,
  context,
}) => {
  await visitOnce(page, '/ar/');
  expect((await readState(page))?.bytes).toBeLessThanOrEqual(1_500_000);
  await context.setOffline(true);
  await page.goto('/ar/guide/pension-reversion/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.kept-notice')).toContainText(/محفوظة على هذا الهاتف يوم \d+ \S+/);
  await page.goto('/ar/itineraire/');
  await expect(page.locator('h1').filter({ visible: true }).first()).toBeVisible();
  await page.goto('/ar/bureaux/');
  await expect(page.locator('a[href="/ar/bureaux/taliouine/"]').first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Readex');
  const seed = readSeed(findToday());
  const paths = [
    ...seed.office.map(({ slug }) => `/ar/bureaux/${slug}/`),
    ...seed.service.map(({ slug }) => `/ar/guide/${slug}/`),
    ...seed.organisation.map(({ slug }) => `/ar/organismes/${slug}/`),
  ];
  const failed: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'commit' });
    const isThere = await page.locator('main h1:visible').first().innerText();
    const notice = await page.locator('.kept-notice').innerText();
    if (isThere.trim() === '' || !notice.includes('محفوظة على هذا الهاتف')) failed.push(path);
  }
  expect(failed).toEqual([]);
  expect(paths.length).toBeGreaterThan(100);
  await page.goto(`/ar/recherche/?q=${encodeURIComponent('معاش')}`);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('what is not kept is said so, in the language that is kept, and nothing that was sent or asked is kept', async ({
  page,
  context,
}) => {
  await visitOnce(page, '/ar/');
  await page.goto('/ar/contact/?commune=agadir');
  await page.goto('/ar/suivi/');
  await page.goto(`/ar/recherche/?q=${encodeURIComponent('عنف')}`);
  await page.goto('/ar/territoires/');
  const kept = await page.evaluate(async () =>
    (await (await caches.open('portal-kept-1')).keys()).map(({ url }) => url.slice(location.origin.length)),
  );
  expect(kept.filter((path) => /[?]|contact|suivi|signaler|satisfaction|territoires|^\/(?:fr|en)/.test(path))).toEqual(
    [],
  );
  await context.setOffline(true);
  for (const path of ['/ar/contact/', '/ar/territoires/', '/fr/guide/']) {
    await page.goto(path);
    await expect(page.locator('.kept-notice'), path).toContainText('غير محفوظة');
  }
});

test('one tap empties the phone, and it stays empty until somebody asks', async ({ page, context }) => {
  await visitOnce(page, '/fr/');
  await page.goto('/fr/hors-ligne/');
  await expect(page.locator('[data-kept-state]')).toContainText(/Tout est gardé .*\d Mo/);
  await page.getByRole('button', { name: 'Vider ce téléphone' }).click();
  await expect(page.locator('[data-kept-state]')).toContainText('Ce téléphone est vide');
  await page.goto('/fr/guide/');
  await page.goto('/fr/hors-ligne/');
  await expect(page.locator('[data-kept-state]')).toContainText('Ce téléphone est vide');
  expect(await page.evaluate(() => caches.keys())).toEqual(['portal-choice']);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.getByRole('button', { name: 'Tout garder sur ce téléphone' }).click();
  await expect(page.locator('[data-kept-state]')).toContainText('Tout est gardé', { timeout: 60_000 });
  await context.setOffline(true);
  await page.goto('/fr/guide/');
  await expect(page.locator('.kept-notice')).toBeVisible();
});

test('where megabytes are counted only opened pages are kept, and no at-risk sheet among them', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  await page.goto('/fr/guide/pension-reversion/');
  await expect.poll(async () => (await readState(page))?.files ?? 0).toBeGreaterThan(3);
  await page.goto('/fr/guide/violences-femmes/');
  await page.goto('/fr/bureaux/agadir/');
  const list = () =>
    page.evaluate(async () =>
      (await (await caches.open('portal-kept-1')).keys()).map(({ url }) => new URL(url).pathname),
    );
  await expect.poll(list).toContain('/fr/bureaux/agadir/');
  const pages = (await list()).filter((path) => /^\/fr\/.*\/$/.test(path));
  expect(pages.toSorted()).toEqual(['/fr/bureaux/agadir/', '/fr/guide/pension-reversion/', '/fr/hors-ligne/']);
});

test('a phone that is never idle keeps what it has opened all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    // As the standard has it: called when there is nothing to do, at the latest after its timeout.
    window.requestIdleCallback = (callback, options) =>
      options?.timeout
        ? window.setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), options.timeout)
        : 0;
  });
  await page.goto('/fr/guide/pension-reversion/');
  await expect.poll(async () => (await readState(page))?.files ?? 0).toBeGreaterThan(3);
});

test('straight to an at-risk sheet and away: nothing is on the phone', async ({ page }) => {
  await page.goto('/fr/guide/violences-femmes/');
  await expect(page.locator('[data-quick-exit]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
