import type { Browser, Page } from '@playwright/test';
import type { PortalState } from '../portal/portal-state.ts';
import { choosePassword, findOffice, invite } from './support/officer.ts';
import { expect as expectSoon, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

// The admin asks several things of Strapi before it shows a form, beside a site that is being built.
const expect = expectSoon.configure({ timeout: 30_000 });

test.describe.configure({ timeout: 120_000 });

const taliouine = 'taliouine@demo.baom.example';
const offices = '/admin/content-manager/collection-types/api::office.office';

async function open(browser: Browser, portal: PortalState, email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  await signIn(page, portal.cmsUrl, email, portal.demoPassword);
  return page;
}

test('an officer of Taliouine meets nothing of Agadir: not at home, in the list, or at an address typed by hand', async ({
  browser,
  portal,
}) => {
  const page = await open(browser, portal, taliouine);
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\/(?:homepage|content-manager\/collection-types|publishing)\//.test(response.url()))
      answers.push(response.text().catch(() => ''));
  });
  await expect(page.locator('[data-unverified]').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Agadir');

  await page.goto(portal.cmsUrl + offices);
  await expect(page.getByRole('row', { name: /Taliouine/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.goto(`${await findOffice(portal, 'agadir')}?plugins[i18n][locale]=fr`);
  await expect(page.locator('input[name="phone"]')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('BAOM d’Agadir');
  expect((await Promise.all(answers)).filter((text) => /agadir/i.test(text))).toEqual([]);
  await page.context().close();
});

/** By the invitation's link, to the first page. */
async function join(browser: Browser, portal: PortalState, invitation: Parameters<typeof invite>[1]): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(await invite(portal, invitation));
  await choosePassword(page, portal);
  await expect(page).not.toHaveURL(/auth/);
  return page;
}

test('what cannot be right is said beside its field, in words, and what was typed stays', async ({
  browser,
  portal,
}) => {
  const duty = { tasks: ['officer' as const], communes: ['nihit'], languages: [] };
  const page = await join(browser, portal, {
    email: `erreurs-${Date.now()}@demo.baom.example`,
    language: 'fr',
    ...duty,
  });
  await page.goto(`${await findOffice(portal, 'nihit')}?plugins[i18n][locale]=fr`);
  const phone = page.locator('input[name="phone"]:enabled');
  const summary = page.locator('textarea[name="summary"]:enabled');
  await phone.fill('0528 85');
  await summary.fill('<p class="MsoNormal">Bienvenue</p>');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(phone.locator('xpath=ancestor::*[.//p][1]')).toContainText('Ce numéro n’est pas complet');
  await expect(summary.locator('xpath=ancestor::*[.//p][1]')).toContainText('sans mise en forme');
  await expect(phone).toHaveValue('0528 85');
  await page.context().close();
});
