import { locales } from '@portal/content/schema';
import { productFacts, products } from '../../site/features/kit/products.ts';
import { fetchOffices } from '../../site/kit/fetch-offices.ts';
import { readPdf } from '../../site/kit/read-pdf.ts';
import { findCut } from './support/find-cut.ts';
import { expect, test } from './support/portal.ts';
import { readQr } from './support/read-qr.ts';

/** The longest name; the others are laid into its page, which spares four hundred page loads. */
const longest = 'sidi-bouabdelli';

for (const locale of locales) {
  test(`every sheet of every office in ${locale} fits its paper, with all its letters and nothing of the page around it`, async ({
    page,
    portal,
  }) => {
    test.setTimeout(90_000);
    const problems: string[] = [];
    const others = (await fetchOffices(portal.siteUrl)).filter((office) => office !== longest);
    expect(others).toHaveLength(15);
    for (const product of products) {
      const { path, pages, landscape } = productFacts[product];
      await page.goto(`/${locale}/bureaux/${longest}/kit/${path}/`);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const facts = readPdf(await page.pdf({ preferCSSPageSize: true }));
      const size = landscape ? '297 × 210' : '210 × 297';
      if (facts.sizes.join() !== Array(pages).fill(size).join()) problems.push(`${path}: ${facts.sizes}`);
      problems.push(...facts.missingFonts.map((font) => `${path}: ${font}`));
      problems.push(...(await findCut(page)).map((name) => `${longest} ${path}: ${name} is cut`));
      await expect(page.locator('body > footer')).toBeHidden();
      for (const office of others) {
        await page.locator('.kit-sheet').evaluate(async (sheet, address) => {
          const text = await (await fetch(address)).text();
          const other = new DOMParser().parseFromString(text, 'text/html').querySelector('.kit-sheet');
          sheet.replaceChildren(...(other?.childNodes ?? []));
        }, `/${locale}/bureaux/${office}/kit/${path}/`);
        expect(await page.locator('.kit-sheet').innerHTML()).toContain(`/${office}`);
        problems.push(...(await findCut(page)).map((name) => `${office} ${path}: ${name} is cut`));
      }
      await page.emulateMedia({ media: null });
    }
    expect(problems).toEqual([]);
  });
}

test('posters come in A3 as well, filled, and their codes lead to the office', async ({ page }) => {
  await page.goto('/zgh/bureaux/agadir/kit/affiche/');
  await page.emulateMedia({ media: 'print' });
  const poster = page.locator('[data-enlargeable]');
  const before = await poster.boundingBox();
  await poster.evaluate((sheet) => sheet.setAttribute('data-paper', 'a3'));
  const facts = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(facts.sizes).toEqual(['297 × 420']);
  expect(await findCut(page)).toEqual([]);
  expect(((await poster.boundingBox())?.height ?? 0) / (before?.height ?? 1)).toBeCloseTo(Math.SQRT2, 2);
  const address = 'http://localhost:4321/zgh/bureaux/agadir/';
  expect(await readQr(page.locator('.kit-code .qr'))).toEqual({ colour: address, grey: address });
});

test('the codes on the desk and on the cards lead where they say, in black and white too', async ({ page }) => {
  for (const [sheet, path] of [
    ['avis', 'satisfaction/tiznit/'],
    ['cartes', 'bureaux/tiznit/'],
    ['plaque', 'bureaux/tiznit/'],
  ]) {
    await page.goto(`/ar/bureaux/tiznit/kit/${sheet}/`);
    await page.emulateMedia({ media: 'print' });
    const address = `http://localhost:4321/ar/${path}`;
    expect(await readQr(page.locator('.kit-sheet .qr').first())).toEqual({ colour: address, grey: address });
  }
});

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
