import type { Page } from '@playwright/test';
import { expect, test } from './support/portal.ts';

async function openLiveMap(page: Page, path = '/fr/bureaux/') {
  await page.goto(path);
  await page.locator('[data-map]').scrollIntoViewIfNeeded();
  await expect(page.locator('.map.live .map-marker')).toHaveCount(16);
}

test('list and map say the same, and point at each other, from the keyboard too', async ({ page }) => {
  await openLiveMap(page);
  await expect(page.locator('[data-office]')).toHaveCount(16);
  const marker = page.locator('.map-marker a[aria-label="Tiznit"]');
  await marker.focus();
  await expect(page.locator('[data-office="tiznit"]')).toHaveClass(/highlight/);
  await page.locator('[data-office="agadir"] a').focus();
  await expect(page.locator('.map-marker a[aria-label="Agadir"]')).toHaveClass(/highlight/);
  await expect(page.locator('[data-office="tiznit"]')).not.toHaveClass(/highlight/);
  // The map draws an area exactly where the list says that the position is approximate.
  const approximate = await page.locator('[data-office]', { hasText: 'Position approximative' }).count();
  await expect(page.locator('path.map-area')).toHaveCount(approximate);
  await marker.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/bureaux\/tiznit\/$/);
});

test('filters stand in the address, survive Back, and never take "not said" for "no"', async ({ page }) => {
  await openLiveMap(page);
  await page.locator('[data-filters] summary').click();
  await page.getByLabel('Langue parlée').selectOption('wol');
  await page.getByLabel('Mon besoin').selectOption('health');
  await page.getByLabel('Entrée sans marche').check();
  await page.getByRole('button', { name: 'Voir les bureaux' }).click();
  await expect(page).toHaveURL(/\?besoin=health&langue=wol&acces=1$/);
  const count = page.getByRole('status').filter({ hasText: 'bureau' });
  await expect(count).toContainText('16 bureaux ne l');
  await expect(page.locator('[data-cards="unsure"] [data-office]')).toHaveCount(16);
  await expect(page.locator('.map-marker a.unsure')).toHaveCount(16);
  await expect(page.locator('[data-note="besoin"] a')).toHaveAttribute('href', '/fr/guide/besoin/health/');
  await page.locator('[data-office="agadir"] a').click();
  await page.goBack();
  await expect(page.getByLabel('Retirer : wolof')).toBeVisible();
  await page.getByLabel('Retirer : wolof').click();
  await expect(page).toHaveURL(/\?besoin=health&acces=1$/);
});

test('choices that do not exist are left aside with a sentence', async ({ page }) => {
  await page.goto('/fr/bureaux/?besoin=<img src=x onerror=alert(1)>&langue=klingon&pres=30.4,-9.6');
  await expect(page.getByText(/n’existe pas|n'existe pas/)).toContainText('Mon besoin, Langue parlée, Distance depuis');
  await expect(page.locator('[data-office]')).toHaveCount(16);
  await expect(page).toHaveURL(/\/fr\/bureaux\/$/);
});

test.describe('near me', () => {
  test.use({ geolocation: { latitude: 29.7, longitude: -9.73, accuracy: 50 }, permissions: ['geolocation'] });

  test('orders by distance on the device: nothing is sent, kept or written in the address', async ({ page }) => {
    await page.goto('/fr/bureaux/', { waitUntil: 'networkidle' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByRole('button', { name: 'Près de moi' }).click();
    await expect(page.locator('[data-cards="near"] [data-office]')).toHaveCount(16);
    await expect(page.locator('[data-office]').first()).toHaveAttribute('data-office', 'tiznit');
    await expect(page.locator('[data-office="agadir"]')).toContainText(/environ 8\d km à vol/);
    expect(requests).toEqual([]);
    expect(page.url()).toMatch(/\/fr\/bureaux\/$/);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().setGeolocation({ latitude: 5.35, longitude: -4, accuracy: 20 });
    await page.getByRole('button', { name: 'Près de moi' }).click();
    await expect(page.getByText('loin de Souss-Massa')).toBeVisible();
    await page.context().setGeolocation({ latitude: 30.4, longitude: -9.5, accuracy: 40_000 });
    await page.getByRole('button', { name: 'Près de moi' }).click();
    await expect(page.getByText('ne sait pas assez bien')).toBeVisible();
  });
});

test('without permission a commune is picked, and distances start at its centre', async ({ page }) => {
  await page.goto('/ar/bureaux/');
  await page.locator('[data-locate]').click();
  await expect(page.locator('[data-remark]')).toContainText('لم يعط جهازك موقعك');
  const commune = page.locator('select[name="pres"]');
  await expect(commune).toBeFocused();
  await commune.selectOption('taliouine');
  await expect(page).toHaveURL(/\?pres=taliouine$/);
  await expect(page.locator('[data-office]').first()).toHaveAttribute('data-office', 'taliouine');
  await expect(page.locator('[data-office]').nth(1)).toContainText('كلم');
});

for (const [what, url] of [
  ['its script', /\/_astro\/show-map\.[^/]*\.js$/],
  ['the base map', /\.topojson$/],
] as const) {
  test(`when the map cannot load ${what}, the drawn one stays and follows the list`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(url, (route) => route.fulfill({ status: 200, body: '{"type":"Nonsense"}' }));
    const asked = page.waitForResponse(url);
    await page.goto('/fr/bureaux/?langue=fr');
    await page.locator('[data-map]').scrollIntoViewIfNeeded();
    await asked;
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.map.live, .map-canvas')).toHaveCount(0);
    await expect(page.locator('svg.region-map .place.unsure')).toHaveCount(16);
    await page.locator('svg.region-map [data-place="tiznit"]').focus();
    await expect(page.locator('[data-office="tiznit"]')).toHaveClass(/highlight/);
    expect(errors).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list by province and the drawn map are there, and nothing that would not work', async ({ page }) => {
    await page.goto('/fr/bureaux/');
    await expect(page.locator('[data-office] a')).toHaveCount(16);
    await expect(page.getByRole('heading', { name: 'Tiznit', level: 3 })).toBeVisible();
    await expect(page.locator('[data-tools]')).toBeHidden();
    await expect(page.locator('[data-unsure-count]')).toBeHidden();
    await page.locator('svg.region-map a[data-place="tiznit"]').click();
    await expect(page).toHaveURL(/\/fr\/bureaux\/tiznit\/$/);
  });
});
