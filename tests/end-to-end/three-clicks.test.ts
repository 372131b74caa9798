import { expect, test } from './support/portal.ts';
import { readOfficerPaths, readPublicPaths } from './support/study-paths.ts';

const paths = readPublicPaths();

test('the document tells of every tool, three clicks away at most', () => {
  expect(paths.length).toBeGreaterThanOrEqual(21);
  expect(readOfficerPaths().length).toBeGreaterThanOrEqual(10);
  expect([...paths, ...readOfficerPaths()].filter(({ links }) => links.length > 3)).toEqual([]);
});

for (const locale of ['fr', 'ar']) {
  test(`every public tool of the study is reached by clicking from the home page in ${locale}`, async ({ page }) => {
    for (const { tool, links } of paths) {
      await page.goto(`/${locale}/`);
      for (const link of links) {
        const address = `/${locale}/${link}`;
        await page.locator(`a[href="${address}"]:visible`).first().click();
        await expect(page, `${tool}: ${address}`).toHaveURL(new RegExp(`${address}$`));
      }
      await expect(page.locator('h1:visible'), tool).toHaveCount(1);
    }
    // The law itself is the third click.
    await page.goto(`/${locale}/ressources/`);
    for (const law of ['113-14', '111-14', '112-14', '02-03', '09-08']) {
      const card = page.locator(`#loi-${law}`);
      await expect(card.locator('a[href^="https://"]').first(), law).toBeVisible();
    }
  });
}
