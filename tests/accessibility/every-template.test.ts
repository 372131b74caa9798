import { type Locale, localeFacts, locales } from '@portal/content/schema';
import { expect, test } from '../end-to-end/support/portal.ts';
import { listViolations } from './list-violations.ts';

/** One page of each template. */
const templates = [
  '',
  'guide/',
  'guide/?besoin=health&profil=femme',
  'guide/?besoin=invest&profil=femme',
  'guide/alphabet/',
  'guide/besoin/health/',
  'guide/profil/femme/',
  'guide/pension-reversion/',
  'guide/violences-femmes/',
  'itineraire/',
  'itineraire/rpt-deplace/',
  'bureaux/',
  'bureaux/agadir/',
  'bureaux/nihit/',
  'bureaux/agadir/kit/',
  'bureaux/agadir/kit/depliant/',
  'bureaux/agadir/kit/affiche/',
  'bureaux/agadir/kit/plaque/',
  'bureaux/agadir/kit/cartes/',
  'bureaux/agadir/kit/avis/',
  'organismes/',
  'organismes/cnss/',
  'organismes/ofii/',
  'territoires/',
  'territoires/belfaa/',
  'territoires/classement/densite/',
  'investir/',
  'investir/competences/',
  'evenements/',
  'evenements/journee-nationale-migration/',
  'evenements/archives/2023/',
  'charte/',
  'chiffres/',
  `chiffres/agadir/${new Date().getFullYear() - 1}/`,
  `chiffres/agadir/${new Date().getFullYear()}/`,
  'satisfaction/',
  'satisfaction/agadir/',
  'charte/affiche/',
  'a-propos/',
  'a-propos/histoire/',
  'ressources/',
  'ressources/ouvrir-un-baom/',
  'ressources/modele-convention/',
  'confidentialite/',
  'accessibilite/',
  'mentions/',
  'donnees/',
  'integrer/',
  'integrer/agadir/',
  'hors-ligne/',
  'recherche/',
  'contact/',
  'contact/recu/',
  'suivi/',
  'signaler/?page=/fr/bureaux/agadir/',
  'signaler/merci/',
  'apercu/',
  'introuvable/',
] as const;

/**
 * Axe looks at structure, and that is the template's: all are tried in one language. The others differ in direction, words,
 * fonts and fallbacks, which these pages show most of. What overflows is tried on every page in every language.
 */
const axeInFull: readonly Locale[] = ['fr'];
const worded = new Set<string>([
  '',
  'guide/pension-reversion/',
  'itineraire/rpt-deplace/',
  'bureaux/agadir/',
  'chiffres/',
  'ressources/ouvrir-un-baom/',
  'recherche/',
  'contact/',
  'suivi/',
]);

test.describe.configure({ timeout: 240_000 });

for (const locale of locales) {
  for (const width of [360, 1280]) {
    test(`every template in ${locale} at ${width} px: no axe violation, right language and direction, no sideways scroll`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const problems: string[] = [];
      const tried =
        width === 360 || axeInFull.includes(locale) ? templates : templates.filter((path) => worded.has(path));
      for (const path of tried) {
        await page.goto(`/${locale}/${path}`);
        await expectLanguage(page.locator('html'), locale);
        // One wide and one narrow pass over layout; axe itself does not depend on the width.
        if (width === 360) problems.push(...(await listOverflow(path, page)));
        else problems.push(...(await listViolations(path, page)));
      }
      expect(problems).toEqual([]);
    });
  }
}

test('a form with its errors, a QR code and the opened map have no violation either', async ({ page }) => {
  const problems: string[] = [];
  await page.goto('/ar/signaler/?page=/ar/guide/');
  await page.locator('[data-report-form] button').click();
  await expect(page.locator('[data-error-summary]')).toBeVisible();
  problems.push(...(await listViolations('signaler/ with errors', page)));
  await page.goto('/fr/guide/titre-sejour/');
  await page.locator('.share summary').click();
  problems.push(...(await listViolations('a sheet with its QR code', page)));
  await page.goto('/ar/bureaux/');
  await page.locator('[data-map]').scrollIntoViewIfNeeded();
  await expect(page.locator('.map.live .map-marker').first()).toBeVisible();
  problems.push(...(await listViolations('bureaux/ with the map', page)));
  expect(problems).toEqual([]);
});

for (const locale of locales) {
  test(`each question of an itinerary and two paths in ${locale} have none either, and no sideways scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const problems: string[] = [];
    for (const answers of [
      '1/femme',
      '1/femme/grossesse-enfant',
      '1/femme/grossesse-enfant/nihit',
      '1/rpt-deplace/enfant-seul/-',
      '1/nobody',
    ]) {
      await page.goto(`/${locale}/itineraire/#${answers}`);
      await page.reload();
      await expect(page.locator('[data-screen]:visible')).toHaveCount(1);
      problems.push(...(await listViolations(answers, page)), ...(await listOverflow(answers, page)));
    }
    expect(problems).toEqual([]);
  });
}

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];

async function expectLanguage(html: ReturnType<Page['locator']>, locale: Locale): Promise<void> {
  await expect(html).toHaveAttribute('lang', locale);
  await expect(html).toHaveAttribute('dir', localeFacts[locale].direction);
}

async function listOverflow(path: string, page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 360 ? [`${path}: ${width} px wide`] : [];
}
