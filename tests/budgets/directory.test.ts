import { expect, test } from '../end-to-end/support/portal.ts';
import { type Weight, weighDirectory } from '../portal/weigh-directory.ts';

/** Kilobytes on the wire, headers included. Fonts are the site's, and in the cache after its first page. */
const budget = { pageAndMap: 70, withFonts: 130, scriptsBeforeMap: 15 } as const;

for (const locale of ['fr', 'ar', 'zgh'] as const) {
  test(`/${locale}/bureaux/ and its map stay under ${budget.pageAndMap} KB together`, async ({ page, portal }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const before: Weight = await weighDirectory(page, `${portal.siteUrl}/${locale}/bureaux/`, false);
    expect(before.script).toBeLessThanOrEqual(budget.scriptsBeforeMap);
    const weight = await weighDirectory(page, `${portal.siteUrl}/${locale}/bureaux/`, true);
    test.info().annotations.push({ type: 'KB', description: JSON.stringify(weight) });
    expect(weight.script).toBeGreaterThan(before.script);
    expect(weight.all - weight.font).toBeLessThanOrEqual(budget.pageAndMap);
    expect(weight.all).toBeLessThanOrEqual(budget.withFonts);
  });
}
