import { readFileSync } from 'node:fs';
import { expect, test } from './support/portal.ts';

/** The public tools of the study and the links that lead to each, as the document tells them. */
const paths = readPaths(readFileSync('docs/from-the-study.md', 'utf8'));

test('the document tells of every tool, three clicks away at most', () => {
  expect(paths.length).toBeGreaterThanOrEqual(18);
  expect(paths.filter(({ links }) => links.length > 3)).toEqual([]);
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
  });
}

function readPaths(text: string): { tool: string; links: string[] }[] {
  return [...text.matchAll(/^\| ([^|]+) \| (`[^|]+`) \|/gm)].map(([, tool = '', path = '']) => ({
    tool,
    links: [...path.matchAll(/`([^`]+)`/g)].map(([, link = '']) => link),
  }));
}
