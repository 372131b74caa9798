import { randomUUID } from 'node:crypto';
import { reportCanary } from '../portal/traces.ts';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

test('an error seen on the page of an office reaches its officer, who marks it as done', async ({
  page,
  browser,
  portal,
}) => {
  test.setTimeout(120_000);
  const text = `Fermé le samedi ${reportCanary} <b>أهلا</b> ${randomUUID().replaceAll(/\d/g, 'x')}`;
  await page.goto('/ar/bureaux/agadir/');
  await page.locator('a[href="/ar/signaler/?page=/ar/bureaux/agadir/"]').click();
  await expect(page.locator('[data-reported] a')).toHaveAttribute('href', '/ar/bureaux/agadir/');
  await page.check('[name="kind"][value="hours"]');
  await page.fill('#field-text', text);
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-report-thanks] h1')).toBeFocused();
  await page.locator('[data-report-back] a').click();
  await expect(page).toHaveURL(/\/ar\/bureaux\/agadir\/$/);

  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, portal.cmsUrl, 'agadir@demo.baom.example', portal.demoPassword);
  await officer.goto(`${portal.cmsUrl}/admin/reports`);
  const row = officer.locator('[data-report]').filter({ hasText: text });
  await expect(row.locator('[data-report-text]')).toHaveText(text);
  await row.locator('[data-report-state]').click();
  await expect(row).toContainText(/Traité|Done/);
  await officer.context().close();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, portal.cmsUrl, 'coordination@demo.baom.example', portal.demoPassword);
  await other.goto(`${portal.cmsUrl}/admin/reports`);
  await expect(other.locator('h1')).toBeVisible();
  await expect(other.getByText(/Aucune erreur|No error|\/fr\/|\/zgh\//).first()).toBeVisible();
  await expect(other.getByText(text)).toHaveCount(0);
  await other.context().close();
});

test('what names somebody is refused beside its field, and the text stays', async ({ page }) => {
  await page.goto('/fr/signaler/?page=/fr/guide/titre-sejour/');
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-error="kind"]')).not.toBeEmpty();
  await page.check('[name="kind"][value="phone"]');
  await page.fill('#field-text', 'Le bon est 0528 85 22 33');
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-error="text"]')).toContainText('numéro de téléphone');
  await expect(page.locator('[data-error-summary]')).toBeFocused();
  await expect(page.locator('#field-text')).toHaveValue('Le bon est 0528 85 22 33');
});

test('when the network drops nothing claims to be sent, and a second try is', async ({ page, context }) => {
  await page.goto('/fr/signaler/?page=/fr/guide/titre-sejour/');
  await page.check('[name="kind"][value="unavailable"]');
  await context.setOffline(true);
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-refusal]')).toBeVisible();
  await expect(page.locator('[data-report-thanks]')).toBeHidden();
  await context.setOffline(false);
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-report-thanks]')).toBeVisible();
});

test('an address that is no page of the portal is neither shown nor linked', async ({ page }) => {
  for (const wrong of ['https://evil.example/', 'javascript:alert(1)', '//evil.example/fr/', '/fr/<b>/']) {
    await page.goto(`/fr/signaler/?page=${encodeURIComponent(wrong)}`);
    await expect(page.locator('[data-report-form]')).toBeVisible();
    await expect(page.locator('[data-reported]')).toBeHidden();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the plain form sends a report about the page it was opened from', async ({ page }) => {
    await page.goto('/zgh/territoires/belfaa/');
    await page.locator('a[href^="/zgh/signaler/"]').click();
    await page.check('[name="kind"][value="other"]');
    await page.fill('#field-text', 'amina@example.org');
    await page.locator('[data-report-form] button').click();
    await expect(page.locator('[data-error="text"]')).toContainText('E-mail');
    await expect(page.locator('#field-text')).toHaveValue('amina@example.org');
    await page.fill('#field-text', 'ⴰⵣⵓⵍ');
    await page.locator('[data-report-form] button').click();
    await expect(page.locator('h1')).toHaveText('ⵜⴰⵏⵎⵎⵉⵔⵜ');
  });
});
