import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

async function fillForm(page: Page, message: string): Promise<void> {
  await page.selectOption('#field-commune', 'agadir');
  await page.selectOption('#field-theme', 'health');
  await page.selectOption('#field-profile', 'femme');
  await page.fill('#field-message', message);
  await page.check('[name="channel"][value="phone"]');
  await page.fill('#field-contact', '06 00 00 00 00');
  await page.check('[name="consent"]');
}

test('a request reaches the officer of the commune, and not the officer of another', async ({
  page,
  browser,
  portal,
}) => {
  test.setTimeout(120_000);
  const message = `Demande de démonstration ${randomUUID()} <b>أهلا</b> ⴰⵣⵓⵍ`;
  await page.goto('/fr/contact/');
  await fillForm(page, message);
  await page.locator('button[type="submit"]:has-text("Envoyer")').click();
  const reference = page.locator('[data-receipt] [data-reference]');
  await expect(reference).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const number = (await reference.textContent()) ?? '';
  // Nothing of it stays in the page, the address or the storage of a shared phone.
  expect(page.url()).not.toContain(number);
  await expect(page.locator('#field-message')).toHaveValue('');

  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, portal.cmsUrl, 'agadir@demo.baom.example', portal.demoPassword);
  await officer.goto(`${portal.cmsUrl}/admin/reception`);
  await officer.locator(`[data-reception-request="${number}"]`).getByRole('link').click();
  await expect(officer.locator('[data-reception-field="message"]')).toHaveText(message);
  await expect(officer.locator('[data-reception-field="contact"]')).toHaveText('06 00 00 00 00');
  await officer.context().close();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, portal.cmsUrl, 'taliouine@demo.baom.example', portal.demoPassword);
  await other.goto(`${portal.cmsUrl}/admin/reception`);
  await expect(other.locator('h1')).toBeVisible();
  await expect(other.locator(`[data-reception-request="${number}"]`)).toHaveCount(0);
  await other.goto(`${portal.cmsUrl}/admin/reception/${number}`);
  await expect(other.getByText(/n.existe pas|does not exist|غير موجود/)).toBeVisible();
  await expect(other.getByText(message)).toHaveCount(0);
  await other.context().close();
});

test('what is missing is said beside each field and in a summary, in the language of the page', async ({ page }) => {
  await page.goto('/ar/contact/');
  await page.locator('[data-request-form] button[type="submit"]').click();
  const summary = page.locator('[data-error-summary]');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(6);
  await expect(page.locator('[data-error="message"]')).toHaveText(/[\u0600-\u06ff]/);
  await expect(page.locator('#field-message')).toHaveAttribute('aria-invalid', 'true');
  await summary.getByRole('link').first().click();
  await expect(page.locator('#field-commune')).toBeInViewport();
});

test('when the network drops the text stays and nothing claims to be sent', async ({ page, context }) => {
  await page.goto('/fr/contact/');
  await fillForm(page, 'Mon texte ne doit pas disparaître');
  await context.setOffline(true);
  await page.locator('[data-request-form] button[type="submit"]').click();
  await expect(page.locator('[data-refusal]')).toBeVisible();
  await expect(page.locator('[data-receipt]')).toBeHidden();
  await expect(page.locator('#field-message')).toHaveValue('Mon texte ne doit pas disparaître');
  await context.setOffline(false);
  await page.locator('[data-request-form] button[type="submit"]').click();
  await expect(page.locator('[data-receipt] [data-reference]')).toHaveText(/-/);
});

test('two taps make one request', async ({ page }) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/intake')) posts.push(request.postData() ?? '');
  });
  await page.goto('/fr/contact/');
  await fillForm(page, 'Une seule fois');
  await page.locator('[data-request-form] button[type="submit"]').dblclick();
  await expect(page.locator('[data-receipt] [data-reference]')).toHaveText(/-/);
  expect(new Set(posts.map((body) => JSON.parse(body).idempotencyKey)).size).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the plain form sends a request and shows its number', async ({ page }) => {
    await page.goto('/fr/contact/');
    await fillForm(page, 'Envoyé sans script');
    await page.locator('[data-request-form] button[type="submit"]').click();
    await expect(page.locator('[data-reference]')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  test('a wrong answer comes back with the text kept and the error beside the field', async ({ page }) => {
    await page.goto('/fr/contact/');
    await fillForm(page, 'Texte à garder');
    await page.fill('#field-contact', '12');
    await page.locator('[data-request-form] button[type="submit"]').click();
    await expect(page.locator('[data-error="contact"]')).toContainText('six chiffres');
    await expect(page.locator('#field-message')).toHaveValue('Texte à garder');
    await expect(page.locator('#field-commune')).toHaveValue('agadir');
    await expect(page.locator('[data-error-summary]')).toBeVisible();
  });
});
