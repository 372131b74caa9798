import { expect, test } from './support/portal.ts';

test('a search in French leads to the right sheet', async ({ page }) => {
  await page.goto('/fr/');
  await page.locator('[data-search-form] input').fill('titre de séjour');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/recherche\/\?q=/);
  const first = page.locator('[data-search-result]').first().getByRole('link');
  await expect(first).toHaveAttribute('href', '/fr/guide/titre-sejour/');
});

test('a search in Arabic answers in Arabic', async ({ page }) => {
  await page.goto('/ar/recherche/?q=الولادة');
  const links = page.locator('[data-search-result] a');
  await expect(links.first()).toBeVisible();
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
    expect(href).toMatch(/^\/ar\//);
  }
});

test('words people use in Darija find the sheet', async ({ page }) => {
  await page.goto('/ary/recherche/?q=سبيطار');
  await expect(page.locator('[data-search-result] a[href="/ary/guide/hopital-urgences/"]')).toBeVisible();
});

test('nothing found is said plainly, with needs and a way to ask', async ({ page }) => {
  await page.goto('/fr/recherche/?q=zzqxwv');
  await expect(page.locator('[data-search-empty]')).toBeVisible();
  await expect(page.locator('main a[href="/fr/guide/besoin/health/"]')).toBeVisible();
  await expect(page.locator('main a[href^="/fr/contact/"]')).toBeVisible();
});

for (const [name, query] of Object.entries({
  'ten thousand characters': 'a'.repeat(10_000),
  'markup that would run': '<img src=x onerror="document.title=1"><script>document.title=1</script>',
  emoji: '👩🏽‍🍼🏥',
  'bidi controls': '\u202epension\u202c',
  'a regular expression': '.*(a+)+$[',
})) {
  test(`${name} gives a page that helps, and nothing runs`, async ({ page }) => {
    await page.goto(`/fr/recherche/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-search-result], [data-search-empty]').first()).toBeVisible();
    expect(await page.title()).toContain('Rechercher');
    await expect(page.locator('[data-search-results] img, [data-search-results] script')).toHaveCount(0);
  });
}

test('an index that cannot be loaded leaves a sentence and the query', async ({ page }) => {
  await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('[data-search-results]')).toContainText('La recherche ne répond pas');
  await expect(page.locator('[data-search-form] input')).toHaveValue('retraite');
});
