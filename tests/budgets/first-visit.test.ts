import type { Browser, Page, Response } from '@playwright/test';
import { type Locale, locales } from '@portal/content/schema';
import { expect, test } from '../end-to-end/support/portal.ts';

/** Kilobytes on the wire of a first visit, everything included, and of its JavaScript. */
const budget = { all: 100, script: 15 } as const;
/** The report form brings the checks of the contract with it. */
const reportBudget = { all: 120, script: 25 } as const;

const informing = [
  '',
  'guide/',
  'guide/alphabet/',
  'guide/pension-reversion/',
  'itineraire/',
  'bureaux/agadir/',
  'organismes/cnss/',
  'territoires/',
  'territoires/belfaa/',
  'investir/',
  'evenements/',
  'charte/affiche/',
  'charte/',
  'chiffres/',
  'satisfaction/agadir/',
  'donnees/',
  'ressources/',
  'ressources/ouvrir-un-baom/',
  'integrer/',
  'hors-ligne/',
  // What sealing weighs comes when a field is touched: sealed-form.test.ts.
  'contact/',
  'suivi/',
] as const;

/** Each script with its fonts; Darija is written as Arabic is, English as French is: of these the heaviest pages only. */
const heaviest = ['', 'itineraire/', 'guide/pension-reversion/', 'ressources/ouvrir-un-baom/', 'contact/', 'signaler/'];
const alike: readonly Locale[] = ['ary', 'en'];

for (const locale of locales) {
  test(`every page in ${locale} stays under ${budget.all} KB, ${budget.script} KB of it scripts`, async ({
    browser,
    portal,
  }) => {
    test.setTimeout(120_000);
    const tooHeavy: string[] = [];
    const queue = (alike.includes(locale) ? heaviest : [...informing, 'signaler/']).values();
    // Most of a visit is waiting for the network to fall silent: four visitors wait together.
    const visit = async () => {
      for (const path of queue) {
        const allowed = path === 'signaler/' ? reportBudget : budget;
        const { all, script } = await weighVisit(browser, `${portal.siteUrl}/${locale}/${path}`);
        if (all > allowed.all || script > allowed.script) tooHeavy.push(`${path}: ${all} KB, scripts ${script} KB`);
      }
    };
    await Promise.all(Array.from({ length: 4 }, visit));
    expect(tooHeavy).toEqual([]);
  });
}

test('Tifinagh is fetched only where it is shown', async ({ page }) => {
  expect((await listFonts(page, '/fr/guide/pension-reversion/')).join()).not.toContain('tifinagh');
  expect((await listFonts(page, '/zgh/guide/pension-reversion/')).join()).toContain('tifinagh');
});

/** A phone that has never been here. */
async function weighVisit(browser: Browser, url: string): Promise<{ all: number; script: number }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    return await weigh(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

async function weigh(page: Page, url: string): Promise<{ all: number; script: number }> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url, { waitUntil: 'networkidle' });
  let all = 0;
  let script = 0;
  for (const response of responses) {
    const { responseBodySize, responseHeadersSize } = await response.request().sizes();
    const size = (responseBodySize + responseHeadersSize) / 1024;
    all += size;
    if (response.request().resourceType() === 'script') script += size;
  }
  return { all: Math.round(all), script: Math.round(script) };
}

async function listFonts(page: Page, url: string): Promise<string[]> {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return fonts;
}
