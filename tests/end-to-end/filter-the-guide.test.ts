import { expect, test } from './support/portal.ts';

const sheets = '[data-guide-results] [data-sheet]:not([hidden])';

test('need and profile live in the address, and survive a sheet, Back, a reload and another language', async ({
  page,
}) => {
  await page.goto('/fr/guide/');
  await expect(page.locator('[data-guide-results]')).toBeHidden();
  await page.selectOption('#field-besoin', 'health');
  await expect(page).toHaveURL(/\/fr\/guide\/\?besoin=health$/);
  const all = await page.locator(sheets).count();
  await page.selectOption('#field-profil', 'femme');
  await expect(page).toHaveURL(/\?besoin=health&profil=femme$/);
  const some = await page.locator(sheets).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(page.getByRole('status').filter({ visible: true }).first()).toHaveText(`${some} fiches`);
  await expect(page.locator('[data-guide-browse]').first()).toBeHidden();

  await page.locator(`${sheets} a`).first().click();
  await expect(page).toHaveURL(/\/fr\/guide\/[a-z-]+\/\?besoin=health&profil=femme$/);
  await page.locator('[data-back-to-list] a').click();
  await expect(page).toHaveURL(/\/fr\/guide\/\?besoin=health&profil=femme$/);
  await expect(page.locator(sheets)).toHaveCount(some);

  await page.locator('.languages summary').click();
  await page.locator('[data-language="ar"]').click();
  await expect(page).toHaveURL(/\/ar\/guide\/\?besoin=health&profil=femme$/);
  await expect(page.locator(sheets)).toHaveCount(some);
  await page.reload();
  await expect(page.locator('#field-profil')).toHaveValue('femme');
  await expect(page.locator(sheets)).toHaveCount(some);

  await page.selectOption('#field-profil', '');
  await expect(page.locator(sheets)).toHaveCount(all);
  await page.goBack();
  await expect(page.locator(sheets)).toHaveCount(some);
  await expect(page.locator('#field-profil')).toHaveValue('femme');
  await page.locator('[data-clear]').click();
  await expect(page).toHaveURL(/\/ar\/guide\/$/);
  await expect(page.locator('[data-guide-browse]').first()).toBeVisible();
});

test('two choices that have no sheet together lead on, each alone or to an office', async ({ page }) => {
  await page.goto('/fr/guide/?besoin=invest&profil=femme');
  await expect(page.locator(sheets)).toHaveCount(0);
  await expect(page.locator('[data-guide-results] a[href*="/contact/"]')).toHaveAttribute(
    'href',
    '/fr/contact/?sujet=invest&profil=femme',
  );
  await page.locator('[data-only="besoin"]').click();
  await expect(page).toHaveURL(/\/fr\/guide\/\?besoin=invest$/);
  expect(await page.locator(sheets).count()).toBeGreaterThan(0);
});

test('an address with a choice that does not exist says so and shows the whole guide', async ({ page }) => {
  for (const search of ['?besoin=magie', '?profil=%3Cimg%20src%3Dx%3E', `?besoin=${'a'.repeat(5000)}`]) {
    await page.goto(`/fr/guide/${search}`);
    await expect(page.locator('[data-unknown-choice]')).toBeVisible();
    await expect(page.locator('[data-guide-browse]').first()).toBeVisible();
    await expect(page.locator('[data-guide-results]')).toBeHidden();
  }
});

test('the page of a need leads to need and profile together, and its sheets lead back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ary/guide/besoin/stay/');
  await page.locator('[data-guide-filter] summary').click();
  await page.selectOption('#field-profil', 'rpt-transit');
  await page.locator('[data-guide-filter] button').click();
  await expect(page).toHaveURL(/\/ary\/guide\/\?besoin=stay&profil=rpt-transit$/);
  await page.goto('/fr/guide/profil/femme/');
  await page.locator('[data-sheet] a').first().click();
  await page.locator('[data-back-to-list] a').click();
  await expect(page).toHaveURL(/\/fr\/guide\/\?profil=femme$/);
});

test('A to Z leads to the letters of the language', async ({ page }) => {
  for (const [locale, letter] of [
    ['fr', 'S'],
    ['ar', 'م'],
    ['ary', 'م'],
    ['zgh', 'ⵜ'],
  ] as const) {
    await page.goto(`/${locale}/guide/alphabet/`);
    const jump = page.getByRole('navigation').getByRole('link', { name: letter, exact: true });
    await jump.click();
    await expect(page.getByRole('heading', { name: letter, exact: true })).toBeInViewport();
  }
});

test('papers can be ticked, and a page opened again has forgotten them', async ({ page }) => {
  await page.goto('/fr/guide/pension-reversion/');
  const box = page.locator('.sheet').getByRole('checkbox').first();
  await box.check();
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).not.toBeChecked();
});

test('the QR code of a sheet is its own and large enough for a camera', async ({ page }) => {
  const drawings = new Set<string | null>();
  for (const slug of ['pension-reversion', 'titre-sejour']) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/fr/guide/${slug}/`);
    await page.locator('.share summary').click();
    const code = page.locator('.share svg.qr');
    await expect(code).toHaveAttribute('aria-label', /fiche/);
    expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(200);
    drawings.add(await code.locator('path').getAttribute('d'));
  }
  expect(drawings.size).toBe(2);
});

test('the longest sheets fit one printed page, in Latin and Arabic letters', async ({ page }) => {
  for (const locale of ['fr', 'ar', 'zgh']) {
    await page.goto(`/${locale}/guide/retraite-etranger/`);
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('needs and profiles are plain links, and no control stands there that does nothing', async ({ page }) => {
    await page.goto('/fr/guide/');
    await expect(page.locator('[data-guide-filter]')).toBeHidden();
    await page.locator('main a[href="/fr/guide/profil/femme/"]').click();
    await expect(page.locator('[data-sheet]').first()).toBeVisible();
    await expect(page.locator('[data-guide-filter]')).toBeHidden();
  });
});
