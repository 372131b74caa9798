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
        // A list may carry on what was chosen in it.
        const marks = ['?', '#'].map((mark) => `, a[href^="${address}${mark}"]:visible`);
        await page
          .locator(`a[href="${address}"]:visible${marks.join('')}`)
          .first()
          .click();
        await expect(page, `${tool}: ${address}`).toHaveURL(new RegExp(`${address}(?:[?#]|$)`));
      }
      await expect(page.locator('h1:visible'), tool).toHaveCount(1);
    }
    await page.goto(`/${locale}/ressources/`);
    for (const text of [
      'loi-113-14',
      'loi-111-14',
      'loi-112-14',
      'loi-02-03',
      'convention-france-maroc',
      'snia',
      'snmre',
    ]) {
      await expect(page.locator(`#${text} h3`), text).toBeVisible();
    }
    await expect(page.locator('#loi-09-08 a[href^="https://www.cndp.ma/"]')).toBeVisible();
  });
}
