import { expect, test } from './support/portal.ts';

test('the portal of the tests answers', async ({ page, portal }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/fr/guide/pension-reversion/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/ar/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect((await page.request.get(`${portal.cmsUrl}/_health`)).status()).toBe(204);
  expect(problems).toEqual([]);
});
