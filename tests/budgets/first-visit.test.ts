import type { Page, Response } from '@playwright/test';
import { locales } from '@portal/content/schema';
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

for (const locale of locales) {
  for (const path of informing) {
    test(`/${locale}/${path} stays under ${budget.all} KB, ${budget.script} KB of it scripts`, async ({ page }) => {
      const weight = await weigh(page, `/${locale}/${path}`);
      expect(weight.all).toBeLessThanOrEqual(budget.all);
      expect(weight.script).toBeLessThanOrEqual(budget.script);
    });
  }

  test(`/${locale}/signaler/ stays under ${reportBudget.all} KB`, async ({ page }) => {
    const weight = await weigh(page, `/${locale}/signaler/`);
    expect(weight.all).toBeLessThanOrEqual(reportBudget.all);
    expect(weight.script).toBeLessThanOrEqual(reportBudget.script);
  });
}

test('Tifinagh is fetched only where it is shown', async ({ page }) => {
  expect((await listFonts(page, '/fr/guide/pension-reversion/')).join()).not.toContain('tifinagh');
  expect((await listFonts(page, '/zgh/guide/pension-reversion/')).join()).toContain('tifinagh');
});

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
