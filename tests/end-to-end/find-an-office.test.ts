import { expect, test } from './support/portal.ts';

test('a visitor finds the office of her commune from the home page, and learns honestly what is not known', async ({
  page,
}) => {
  await page.goto('/fr/');
  await page.getByRole('link', { name: /Où je suis/ }).click();
  await page.locator('#bureaux').getByRole('link', { name: 'Taliouine' }).first().click();
  await expect(page).toHaveURL(/\/fr\/bureaux\/taliouine\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Taliouine');
  await expect(page.getByText('Rien n’est inventé ici').or(page.getByText("Rien n'est inventé ici"))).toBeVisible();
  await page.getByRole('link', { name: 'Écrire à ce bureau' }).click();
  await expect(page.getByLabel('Quel bureau')).toHaveValue('taliouine');
});

test('nothing on a page comes from anybody else, and the browser reports no violation', async ({ page, portal }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(portal.siteUrl) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['/fr/', '/ar/bureaux/', '/zgh/guide/', '/en/contact/', '/ary/recherche/?q=retraite']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
