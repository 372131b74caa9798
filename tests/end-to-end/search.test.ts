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
  await expect(page.locator('[data-search-empty] a[href="/fr/contact/"]')).toBeVisible();
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

test('no question, and parts of an address that mean nothing, leave the search as it is', async ({ page }) => {
  for (const search of ['?q=', '?q=%20%20', '?lang=xx&besoin=%3Cb%3E&q=']) {
    await page.goto(`/fr/recherche/${search}`);
    await expect(page.locator('[data-search-results]')).toContainText('Écrivez un mot ou une question');
    await expect(page.locator('main a[href="/fr/guide/besoin/health/"]')).toBeVisible();
  }
  await page.goto('/ar/recherche/?q=الولادة&lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('[data-search-result] a').first()).toHaveAttribute('href', /^\/ar\//);
});

test('a search in a language the portal does not speak leads back to one it does', async ({ page }) => {
  const answer = await page.goto('/de/recherche/?q=Rente');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a[href$="/bureaux/"]').first()).toBeVisible();
});

test('a misspelt word is corrected visibly', async ({ page }) => {
  await page.goto('/fr/recherche/?q=cretificat de residence');
  await expect(page.locator('[data-search-results] h2').first()).toHaveText(
    'Résultats pour « certificat de residence »',
  );
  await expect(page.locator('[data-search-corrected]')).toContainText('cretificat de residence');
});

test('an answer does not load the engine of the full text, sure or not; the visitor may ask for it', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/fr/recherche/?q=crypto monnaie bitcoin');
  await expect(page.locator('[data-search-empty]')).toContainText('Nous ne sommes pas sûrs');
  await expect(page.locator('[data-search-empty] a[href^="/fr/guide/besoin/"]').first()).toBeVisible();
  await expect(page.locator('[data-search-empty] a[href="/fr/contact/"]')).toBeVisible();
  expect(loaded).toContain('/search/fr.json');
  expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.getByRole('button', { name: 'Chercher dans tous les textes' }).click();
  await expect(page.locator('[data-search-full-text]')).toBeVisible();
});

test('answers come while one types; address, screen reader and keyboard follow', async ({ page }) => {
  await page.goto('/fr/recherche/');
  const input = page.locator('[data-search-form] input');
  await input.pressSequentially('carte de sejour');
  await expect(page.locator('[data-search-result] a').first()).toHaveAttribute('href', '/fr/guide/titre-sejour/');
  await expect(page).toHaveURL('/fr/recherche/?q=carte+de+sejour');
  await expect(page.getByRole('status')).toHaveText(/^Réponses\s:\s\d+$/);
  await expect(input).toBeFocused();
  await page.goBack();
  await expect(page).not.toHaveURL(/recherche/);
});

test('a question that is taken back leaves the page as it was', async ({ page }) => {
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.locator('[data-search-form] input').fill('');
  await expect(page.locator('[data-search-results]')).toContainText('Écrivez un mot ou une question');
  await expect(page).toHaveURL('/fr/recherche/');
});

test('without scripts the page says so and leads through the needs', async ({ browser, portal }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: portal.siteUrl });
  await page.goto('/fr/recherche/?q=retraite');
  await expect(page.locator('main noscript p')).toContainText('La recherche a besoin de JavaScript.');
  await expect(page.locator('main a[href="/fr/guide/besoin/health/"]')).toBeVisible();
  await page.close();
});

test('a full text that cannot be loaded does not hide what was found', async ({ page }) => {
  await page.route('**/pagefind/*', (route) => route.abort());
  await page.goto('/fr/recherche/?q=retraite');
  await page.locator('[data-search-more]').click();
  await expect(page.locator('.more')).toContainText('Les textes ne répondent pas');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

for (const [name, files, answer] of [
  ['is garbage', '**/search/fr.json', { body: '{"kinds":[' }],
  ['is something else', '**/search/fr.json', { body: '{"stamp":"<img src=x>","kinds":[],"starts":{}}' }],
  ['does not exist', '**/search/fr.json', { status: 404, body: 'no' }],
  ['fails halfway', '**/search/*/fr-r*.json', { status: 500, body: 'no' }],
  ['is garbage halfway', '**/search/*/fr-w*.json', { body: '{"terms":7}' }],
] as const) {
  test(`an index that ${name} leaves a sentence, the guide and the question, and is asked again`, async ({ page }) => {
    await page.route(files, (route) => route.fulfill(answer));
    await page.goto('/fr/recherche/?q=retraite');
    await expect(page.locator('[data-search-results]')).toContainText('La recherche ne répond pas');
    await expect(page.locator('[data-search-form] input')).toHaveValue('retraite');
    await expect(page.locator('main a[href="/fr/guide/besoin/health/"]')).toBeVisible();
    await page.unroute(files);
    await page.locator('[data-search-form] input').press('Enter');
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
  });
}

test('territories and the charter are found as well', async ({ page }) => {
  await page.goto('/fr/recherche/?q=engagements charte');
  await expect(page.locator('[data-search-result="charter"] a')).toHaveAttribute('href', '/fr/charte/');
  await page.locator('[data-search-form] input').fill('Tiznit');
  await expect(page.locator('[data-search-result="office"] a').first()).toHaveAttribute('href', '/fr/bureaux/tiznit/');
  await expect(page.locator('[data-search-result="commune"] a').first()).toHaveAttribute(
    'href',
    '/fr/territoires/tiznit/',
  );
});
