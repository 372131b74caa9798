import type { Page } from '@playwright/test';
import { findToday } from '@portal/content/schema';
import { takePicture } from './support/editing-pictures.ts';
import { type FollowedSite, followPortal } from './support/followed-site.ts';
import { choosePassword, invite } from './support/officer.ts';
import { expect as expectSoon, test } from './support/portal.ts';

// One officer, one browser, one day: each test goes on where the one before has stopped.
// The admin asks several things of Strapi before it shows a form, beside a site that is being built.
const expect = expectSoon.configure({ timeout: 30_000 });

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const email = `nouvelle-${Date.now()}@demo.baom.example`;
const feast = new Date(Date.parse(findToday()) + 9 * 86_400_000).toISOString().slice(0, 10);

let site: FollowedSite;
let page: Page;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(120_000);
  site = await followPortal(portal);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  const duty = { tasks: ['officer' as const], communes: ['sidi-bibi'], languages: [] };
  await page.goto(await invite(portal, { email, language: 'fr', ...duty }));
});
test.afterAll(async () => {
  await page?.context().close();
  await site?.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const read = async (path: string) => (await fetch(site.url + path)).text();
const isShown = async (words: string) => (await read('/fr/bureaux/sidi-bibi/')).includes(words);

test('behind the link of the invitation a password is chosen, and what waits is shown', async ({ portal }) => {
  await choosePassword(page, portal);
  await expect(page.locator('[data-unverified]')).toHaveCount(1);
  await takePicture(page, 'home', 510);
});

test('the page of the office is found in the menu', async () => {
  await page.locator('nav a[href*="content-manager"]').first().click();
  await page.getByRole('link', { name: 'Bureaux (BAOM)' }).click();
  await page.getByRole('link', { name: /Sidi Bibi/ }).click();
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue(/Sidi Bibi/);
});

test('Saturday gets its hours, and the feast is announced', async () => {
  const hours = page.getByRole('group', { name: 'Horaires d’ouverture' });
  await page.getByRole('combobox', { name: 'Samedi : état' }).click();
  await page.getByRole('option', { name: 'Ouvert' }).click();
  await page.getByLabel('Samedi, ouvre à').fill('9h');
  await page.getByLabel('Samedi, ferme à').fill('12h30');
  await page.getByRole('button', { name: 'Ajouter un jour ou une période' }).click();
  await page.getByLabel('Jour particulier n° 1, Du').fill(feast);
  await page.getByLabel('Jour particulier n° 1, Pourquoi').fill('Aïd');
  await hours.getByRole('button', { name: 'Toujours exact' }).click();
  await expect(hours).toContainText('Confirmé le');
  await page.getByLabel('Samedi, ouvre à').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await takePicture(page, 'hours');
  await button('Enregistrer').click();
  await expect(button('Enregistrer')).toBeDisabled();
  await expect(page.getByLabel('Samedi, ferme à')).toHaveValue('12:30');
  expect(await read('/fr/bureaux/sidi-bibi/')).not.toContain('Aïd');
});

test('the draft is looked at in Arabic on a phone', async () => {
  await page.getByRole('combobox', { name: 'Langue' }).click();
  await page.getByRole('option', { name: /العربية/ }).click();
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue(/مكتب/);
  await page.getByText('Ouvrir l’aperçu').click();
  await page.getByRole('combobox').filter({ hasText: 'Ordinateur' }).click();
  await page.getByRole('option', { name: 'Téléphone' }).click();
  const shown = page.frameLocator('iframe');
  await expect(shown.locator('[data-hours]')).toContainText('09:00', { timeout: 60_000 });
  await expect(shown.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await shown.locator('body').evaluate((body) => body.clientWidth)).toBeLessThan(400);
  await shown.locator('[data-hours]').scrollIntoViewIfNeeded();
  await takePicture(page, 'preview');
  await page.getByRole('link', { name: 'Fermer l’aperçu' }).click();
});

test('it is published, and a visitor reads it within seconds', async () => {
  await page.getByRole('combobox', { name: 'Langue' }).click();
  await page.getByRole('option', { name: /Français/ }).click();
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue('BAOM de Sidi Bibi');
  await button('Publier').click();
  const since = performance.now();
  await expect.poll(() => isShown('Aïd'), { timeout: 150_000, intervals: [100] }).toBe(true);
  test.info().annotations.push({ type: 'publish to live', description: `${Math.round(performance.now() - since)} ms` });
  expect(await read('/ar/bureaux/sidi-bibi/')).toContain('12:30');
  await expect(page.locator('[data-record-state="online"]')).toBeVisible();
});

test('what is still right is said with one click, and reaches the page as well', async () => {
  await page.locator('nav a[href$="/admin"], nav a[href$="/admin/"]').first().click();
  const entry = page.locator('[data-unverified]');
  await entry.getByRole('button', { name: /^Toujours exact/ }).click();
  await expect(entry).toContainText('Vérifié aujourd’hui');
  await expect.poll(() => isShown('Vérifié le'), { timeout: 150_000, intervals: [100] }).toBe(true);
});
