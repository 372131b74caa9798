import type { Page } from '@playwright/test';
import { locales } from '@portal/content/schema';
import { expect, test } from './support/portal.ts';

test.use({ viewport: { width: 360, height: 740 } });

const answer = (page: Page, name: string) => page.locator('[data-screen]:visible').getByRole('link', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** What reached the server: addresses and bodies. */
function listenToServer(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

for (const { locale, who, need, where } of [
  { locale: 'fr', who: 'Je suis la veuve', need: 'Pension de réversion', where: 'Tiznit' },
  { locale: 'ar', who: 'أنا أرملة', need: 'معاش المتوفى', where: 'تيزنيت' },
] as const) {
  test(`three taps from the home page's door lead a widow to her papers and her office in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/`);
    await page.locator(`main a[href="/${locale}/itineraire/"]`).click();
    const sent = listenToServer(page);
    await answer(page, who).click();
    await expect(heading(page)).toBeFocused();
    // What brings most people of this profile here stands first.
    await expect(page.locator('[data-groups] a').first()).toContainText(need);
    await answer(page, need).first().click();
    await expect(heading(page)).toBeFocused();
    await answer(page, where).first().click();
    await expect(heading(page)).toContainText(need);
    await expect(page.locator('[data-documents] li')).toHaveCount(9);
    await expect(page.locator('[data-stops] > li').first()).toContainText(where);
    await expect(page.locator('[data-stops] > li').first().locator('svg .current')).toHaveCount(1);
    await expect(page.locator('[data-sentences] p').first()).toContainText(need);
    await expect(page.locator('[data-steps] li').first()).toBeVisible();
    for (const answers of ['ayant-droit', 'pension-reversion', 'tiznit']) {
      expect(sent.filter((request) => request.includes(answers))).toEqual([]);
    }
  });
}

test('ticks, Back and a changed answer keep everything else, and survive a reload', async ({ page }) => {
  await page.goto('/fr/itineraire/#1/ayant-droit/pension-reversion');
  await answer(page, 'Agadir').first().click();
  await page.getByRole('checkbox').nth(2).check();
  await page.getByRole('checkbox').nth(5).check();
  await expect(page.locator('[data-count]')).toHaveText('2 sur 9');
  await page.reload();
  await expect(page.getByRole('checkbox').nth(2)).toBeChecked();
  await expect(page.locator('[data-count]')).toHaveText('2 sur 9');
  await page.goBack();
  await expect(heading(page)).toHaveText('Où êtes-vous\u202f?');
  await page.goForward();
  await expect(page.getByRole('checkbox').nth(5)).toBeChecked();
  // Another need, the same commune: straight to the other path.
  await page.getByRole('link', { name: 'Changer : Pension' }).click();
  await answer(page, 'Certificat de vie').click();
  await expect(heading(page)).toContainText('Certificat de vie');
  await expect(page.locator('[data-stops] > li').first()).toContainText('Agadir');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  // The link over the navigation uses the fragment too.
  const before = page.url();
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(before);
  await expect(heading(page)).toContainText('Certificat de vie');
});

test('a shared link opens the same path elsewhere, without the ticks of the one who shared it', async ({
  page,
  browser,
  portal,
}) => {
  await page.goto('/ar/itineraire/#1/femme/grossesse-enfant/taliouine');
  const title = await heading(page).textContent();
  await page.getByRole('checkbox').first().check();
  const shared = decodeURIComponent((await page.locator('[data-send*="wa.me"]').getAttribute('href')) ?? '');
  const url = /https?:\S+$/.exec(shared.slice('https://wa.me/'.length))?.[0] ?? '';
  await page.locator('[data-qr-button]').click();
  await expect(page.locator('[data-qr] svg path')).toHaveAttribute('d', /^M4 4h7/);
  const context = await browser.newContext({ baseURL: portal.siteUrl });
  const other = await context.newPage();
  const sent = listenToServer(other);
  await other.goto(url);
  await expect(heading(other)).toHaveText(title ?? '');
  await expect(other.getByRole('checkbox', { checked: true })).toHaveCount(0);
  expect(sent.filter((request) => request.includes('grossesse') || request.includes('taliouine'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await other.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

test('once open, every path is there without a network', async ({ page, context }) => {
  await page.goto('/fr/itineraire/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await answer(page, 'amené·e dans cette ville').click();
  await answer(page, 'Dormir à l').click();
  await answer(page, 'Je ne sais pas').click();
  await expect(page.locator('[data-documents] li').first()).toBeVisible();
  await expect(page.locator('[data-stops] > li')).not.toHaveCount(0);
  await page.locator('[data-related] a').first().click();
  await expect(page.locator('[data-sentences] p').first()).toBeVisible();
});

test('a link that means nothing here says so and asks again', async ({ page }) => {
  for (const [fragment, question] of [
    ['1/femme/fiche-disparue/agadir', 'De quoi avez-vous besoin\u202f?'],
    ['9/femme', 'Qui êtes-vous\u202f?'],
    ['%E0%A4%A', 'Qui êtes-vous\u202f?'],
    ['<img src=x onerror=alert(1)>', 'Qui êtes-vous\u202f?'],
  ] as const) {
    await page.goto('/fr/');
    await page.goto(`/fr/itineraire/#${fragment}`);
    await expect(page.locator('[data-broken]')).toBeVisible();
    await expect(heading(page)).toHaveText(question);
  }
});

test('on a subject that puts somebody at risk the way out leaves no trace of it behind Back', async ({ page }) => {
  await page.goto('/fr/itineraire/#1/femme');
  await expect(page.locator('[data-exit]')).toBeHidden();
  await answer(page, 'Violences faites aux femmes').click();
  await answer(page, 'Agadir').first().click();
  await expect(page.locator('[data-sentences]')).not.toContainText('Violences');
  await page.route('https://www.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await page.locator('[data-quick-exit]').click();
  await expect(page.getByText('elsewhere')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#1\/femme$/);
});

test('the longest paths print on one page', async ({ page }) => {
  for (const locale of ['fr', 'ar', 'zgh'] as const) {
    for (const service of ['pension-reversion', 'titre-sejour', 'enfant-seul', 'creer-association']) {
      await page.goto('/fr/');
      await page.goto(`/${locale}/itineraire/#1/ayant-droit/${service}/sidi-bouabdelli`);
      await expect(page.locator('[data-steps] li').first()).toBeAttached();
      const file = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(file.match(/\/Type\s*\/Page\b/g), `${locale} ${service}`).toHaveLength(1);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same answers lead through plain links to the sheet and the office, in every language', async ({ page }) => {
    for (const locale of locales) {
      await page.goto(`/${locale}/itineraire/`);
      await page.locator('[data-answer-profile="rpt-deplace"]').click();
      await page.locator(`[data-groups] a[href="/${locale}/guide/personnes-deplacees/"]`).click();
      await page.locator('details:has(a[href*="/bureaux/"]) summary').click();
      await page.locator(`main a[href="/${locale}/bureaux/tiznit/"]`).click();
      await expect(heading(page)).toBeVisible();
    }
  });
});
