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

test('a misspelt word is corrected visibly', async ({ page }) => {
  await page.goto('/fr/recherche/?q=cretificat de residence');
  await expect(page.locator('[data-search-results] h2').first()).toHaveText(
    'Résultats pour « certificat de residence »',
  );
  await expect(page.locator('[data-search-corrected]')).toContainText('cretificat de residence');
});

test('a sure answer does not load the engine of the full text', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  expect(loaded).toContain('/search/fr.json');
  expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('what is not sure is said, with the nearest pages and the needs', async ({ page }) => {
  await page.goto('/fr/recherche/?q=crypto monnaie bitcoin');
  await expect(page.locator('[data-search-empty]')).toContainText('Nous ne sommes pas sûrs');
  await expect(page.locator('main a[href="/fr/guide/besoin/health/"]')).toBeVisible();
});

test('a full text that cannot be loaded does not hide what the first index found', async ({ page }) => {
  await page.route('**/pagefind/*', (route) => route.abort());
  await page.goto('/fr/recherche/?q=crypto monnaie bitcoin');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('without the first index the full text answers', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.fulfill({ body: '{"records":[' }));
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('indexes that cannot be loaded leave a sentence and the query', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('[data-search-results]')).toContainText('La recherche ne répond pas');
  await expect(page.locator('[data-search-form] input')).toHaveValue('retraite');
});
