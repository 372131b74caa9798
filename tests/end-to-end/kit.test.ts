import { locales } from '@portal/content/schema';
import { productFacts, products } from '../../site/features/kit/products.ts';
import { readPdf } from '../../site/kit/read-pdf.ts';
import { expect, test } from './support/portal.ts';

/** The longest names of all offices. */
const offices = ['agadir', 'sidi-bouabdelli', 'arbaa-rasmouka'];

for (const locale of locales) {
  test(`every sheet of the kit in ${locale} fits its paper, with all its letters and nothing of the page around it`, async ({
    page,
  }) => {
    const problems: string[] = [];
    for (const office of offices) {
      for (const product of products) {
        const { path, pages, landscape } = productFacts[product];
        await page.goto(`/${locale}/bureaux/${office}/kit/${path}/`);
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const facts = readPdf(await page.pdf({ preferCSSPageSize: true }));
        const size = landscape ? '297 × 210' : '210 × 297';
        if (facts.sizes.join() !== Array(pages).fill(size).join()) problems.push(`${office} ${path}: ${facts.sizes}`);
        problems.push(...facts.missingFonts.map((font) => `${office} ${path}: ${font}`));
        // What does not fit a panel would be cut, not put on another page.
        const cut = await page
          .locator('.panel, .office-poster, .door-sign, .visit-card, .visit-card .words')
          .evaluateAll((boxes) =>
            boxes
              .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
              .map((box) => box.className),
          );
        problems.push(...cut.map((name) => `${office} ${path}: ${name} is cut`));
        await expect(page.locator('body > footer')).toBeHidden();
        await page.emulateMedia({ media: null });
      }
    }
    expect(problems).toEqual([]);
  });
}

test('what is not known of an office is a line for a pen, and says so on the screen', async ({ page }) => {
  await page.goto('/fr/bureaux/nihit/kit/');
  await page.getByRole('link', { name: 'Dépliant' }).click();
  await expect(page.locator('.pen-line').first()).toBeVisible();
  await expect(page.getByText('à compléter à la main').first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('the cover of the leaflet lies to the right in French and to the left in Arabic, as paper is folded', async ({
  page,
}) => {
  const findCover = async (locale: string) => {
    await page.goto(`/${locale}/bureaux/agadir/kit/depliant/`);
    await page.emulateMedia({ media: 'print' });
    return page.locator('.outside').evaluate((side) => {
      const start = side.getBoundingClientRect().x;
      const place = (name: string) => (side.querySelector(name)?.getBoundingClientRect().x ?? 0) - start;
      return ['.flap', '.back', '.cover'].toSorted((a, b) => place(a) - place(b));
    });
  };
  expect(await findCover('fr')).toEqual(['.flap', '.back', '.cover']);
  expect(await findCover('ar')).toEqual(['.cover', '.back', '.flap']);
});
