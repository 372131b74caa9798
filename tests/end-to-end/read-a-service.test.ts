import { locales } from '@portal/content/schema';
import { expect, test } from './support/portal.ts';

test('a widow reads in Arabic how to ask for the pension of her husband', async ({ page }) => {
  await page.goto('/ar/');
  await page.locator('#besoin a[href="/ar/guide/besoin/social-rights/"]').click();
  await page.locator('a[href^="/ar/guide/pension-reversion/"]').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  // Title, steps and papers are in Arabic script: no French block is shown in their place.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u0600-\u06ff]/);
  await expect(page.locator('[data-fallback]')).toHaveCount(0);
  await expect(page.locator('[data-translation-state="draft"]')).toBeVisible();
  await expect(page.locator('.sheet ol li').first()).toHaveText(/[\u0600-\u06ff]/);
});

test('changing the language keeps the page', async ({ page }) => {
  await page.goto('/fr/guide/titre-sejour/');
  for (const locale of ['ar', 'zgh', 'en'] as const) {
    await page.locator('.languages summary').click();
    await page.locator(`[data-language="${locale}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/guide/titre-sejour/$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  }
});

test('a part that is not translated says so and is marked in its own language', async ({ page }) => {
  await page.goto('/zgh/guide/ouvrir-compte/');
  const notices = page.locator('[data-fallback="fr"]');
  expect(await notices.count()).toBeGreaterThan(0);
  await expect(notices.first().locator('+ *')).toHaveAttribute('lang', 'fr');
  await expect(notices.first().locator('+ *')).toHaveAttribute('dir', 'ltr');
});

test('a page for people at risk offers a quick way out that leaves nothing behind the Back button', async ({
  page,
}) => {
  await page.goto('/fr/guide/');
  await page.goto('/fr/guide/violences-femmes/');
  const exit = page.locator('[data-quick-exit]');
  await expect(exit).toBeVisible();
  await page.route('https://www.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await exit.click();
  await expect(page.getByText('elsewhere')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/guide\/$/);
});

test('the address of the site alone leads to the language of the browser', async ({ browser, portal }) => {
  for (const [asked, expected] of [
    ['ar-MA', 'ar'],
    ['fr-FR', 'fr'],
    ['en-GB', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale: asked, baseURL: portal.siteUrl });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${expected}/$`));
    await context.close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide, a sheet and an office can be read in every language', async ({ page }) => {
    for (const locale of locales) {
      await page.goto(`/${locale}/guide/`);
      await page.locator('main a[href*="/guide/besoin/health/"]').click();
      await page.locator('a[href$="/guide/centre-de-sante/"]').click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto(`/${locale}/bureaux/`);
      await page.locator('[data-office="agadir"] a').click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});
