import { locales } from '@portal/content/schema';
import { expect, test } from '../end-to-end/support/portal.ts';

/** Kilobytes on the wire of a first question, engine and index together: scripts, `/search/` and `/pagefind/`. */
const budget = 80;
const questions = {
  fr: 'carte de séjour',
  ar: 'بطاقة الإقامة',
  ary: 'السبيطار',
  zgh: 'ⵙⴱⵉⵟⴰⵔ',
  en: 'open a bank account',
} as const;

for (const locale of locales) {
  test(`a first question in ${locale} stays under ${budget} KB`, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() !== 'script' && !/^\/(?:search|pagefind)\//.test(pathname)) return;
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto(`/${locale}/recherche/?q=${encodeURIComponent(questions[locale])}`, { waitUntil: 'networkidle' });
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
    const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
    test.info().annotations.push({ type: 'KB', description: kilobytes.toFixed(1) });
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(budget);
  });
}
