import type { Page } from '@playwright/test';
import { locales } from '@portal/content/schema';
import { expect, test } from '../end-to-end/support/portal.ts';

/** Kilobytes on the wire, engine and index together: scripts, `/search/` and `/pagefind/`. */
const firstBudget = 80;
const furtherBudget = 25;
const questions = {
  fr: 'carte de séjour',
  ar: 'بطاقة الإقامة',
  ary: 'السبيطار',
  zgh: 'ⵙⴱⵉⵟⴰⵔ',
  en: 'open a bank account',
} as const;

for (const locale of locales) {
  test(`a first question in ${locale} stays under ${firstBudget} KB`, async ({ page }) => {
    const weigh = weighSearch(page);
    await page.goto(`/${locale}/recherche/?q=${encodeURIComponent(questions[locale])}`, { waitUntil: 'networkidle' });
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
    await expectUnder(await weigh(), firstBudget);
  });
}

test(`a first question that nothing answers surely stays under ${firstBudget} KB, further ones under ${furtherBudget}`, async ({
  page,
}) => {
  const weigh = weighSearch(page);
  await page.goto('/fr/recherche/?q=crypto monnaie bitcoin', { waitUntil: 'networkidle' });
  await expect(page.locator('[data-search-empty]')).toBeVisible();
  let before = await weigh();
  await expectUnder(before, firstBudget);
  for (const question of ['asurence maladi', 'racheter ma voiture belge', 'zzqxwv blorf', 'راجلي مات ففرنسا']) {
    await page.locator('[data-search-form] input').fill(question);
    await expect(page.locator('[data-search-results] h2').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const after = await weigh();
    expect(after - before, question).toBeLessThanOrEqual(furtherBudget);
    before = after;
  }
});

function weighSearch(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() !== 'script' && !/^\/(?:search|pagefind)\//.test(pathname)) return;
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}

async function expectUnder(kilobytes: number, budget: number): Promise<void> {
  test.info().annotations.push({ type: 'KB', description: kilobytes.toFixed(1) });
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(budget);
}
