import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { chooseLanguage } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

// One office, one after the other: each test leaves a draft behind.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const office = 'api::office.office';
const coordination = 'coordination@demo.baom.example';
const taliouine = 'taliouine@demo.baom.example';

type Portal = Parameters<typeof chooseLanguage>[0] & { readonly siteUrl: string };

const tokenSchema = z.object({ data: z.object({ token: z.string() }) });
const listSchema = z.object({ results: z.array(z.object({ documentId: z.string(), slug: z.string() })) });

async function call(portal: Portal, method: string, path: string, body?: unknown, token?: string): Promise<unknown> {
  const response = await fetch(portal.cmsUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

let token = '';
let path = '';
let edit = '';

test.beforeAll(async ({ portal }) => {
  const login = { email: coordination, password: portal.demoPassword };
  token = tokenSchema.parse(await call(portal, 'POST', '/admin/login', login)).data.token;
  const list = await call(portal, 'GET', `/content-manager/collection-types/${office}?pageSize=100`, undefined, token);
  const id = listSchema.parse(list).results.find(({ slug }) => slug === 'taliouine')?.documentId ?? '';
  path = `/content-manager/collection-types/${office}/${id}`;
  edit = `${portal.cmsUrl}/admin${path}`;
});

async function open(browser: Browser, portal: Portal, email: string, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(page, portal.cmsUrl, email, portal.demoPassword);
  await page.goto(address);
  return page;
}

test('a draft is looked at in Arabic on a phone, in the real page, and nobody else sees it', async ({
  browser,
  portal,
  request,
}) => {
  const text = `جملة لم تنشر بعد ${Date.now()}`;
  await call(portal, 'PUT', `${path}?locale=ar`, { summary: text }, token);
  const page = await open(browser, portal, taliouine, `${edit}/preview?plugins[i18n][locale]=ar`);
  await page
    .getByRole('combobox')
    .filter({ hasText: /Ordinateur|Desktop|Computer|حاسوب/ })
    .click();
  await page.getByRole('option', { name: /Téléphone|Mobile|Phone|هاتف/ }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-preview]')).toBeVisible({ timeout: 60_000 });
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(frame.getByText(text)).toBeVisible();
  expect(await frame.locator('body').evaluate((body) => body.clientWidth)).toBeLessThan(400);
  expect(await frame.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false);

  const address = (await page.locator('iframe').getAttribute('src')) ?? '';
  const answer = await request.get(address);
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(answer.headers()['x-robots-tag']).toContain('noindex');
  expect(answer.headers()['content-security-policy']).toContain(`frame-ancestors ${portal.cmsUrl}`);
  expect(await (await request.get('/ar/bureaux/taliouine/')).text()).not.toContain(text);
  const forged = address.replace(/apercu\/./, 'apercu/A');
  expect((await request.get(forged)).status()).toBe(404);
  await page.context().close();
});

test('an old version is looked at and taken back as a draft', async ({ browser, portal }) => {
  await chooseLanguage(portal, taliouine, 'fr');
  await call(portal, 'POST', `${path}/actions/publish?locale=fr`, { phone: '+212528000041' }, token);
  await call(portal, 'POST', `${path}/actions/publish?locale=fr`, { phone: '+212528000042' }, token);
  const page = await open(browser, portal, taliouine, `${edit}?plugins[i18n][locale]=fr`);
  const phone = page.locator('input[name="phone"]');
  await expect(phone).toHaveValue(/42$/);
  await page.locator('[data-version] button').nth(1).click();
  await expect(page.locator('[data-version-changes] ins').first()).toContainText('41');
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(phone).toHaveValue(/41$/);
  await page.context().close();
});

test('of two officers with one record open the second is told, keeps what was typed, and may go on', async ({
  browser,
  portal,
}) => {
  const page = await open(browser, portal, taliouine, `${edit}?plugins[i18n][locale]=fr`);
  const email = page.locator('input[name="email"]');
  await email.fill('bureau@taliouine.example');
  await call(portal, 'PUT', `${path}?locale=fr`, { phone: '+212528000043' }, token);
  const save = page.getByRole('button', { name: 'Enregistrer', exact: true });
  await save.click();
  const conflict = page.locator('[data-conflict]');
  await expect(conflict).toBeVisible();
  await expect(email).toHaveValue('bureau@taliouine.example');
  await conflict.getByRole('button', { name: 'Garder la mienne' }).click();
  await save.click();
  await expect(conflict).toHaveCount(0);
  await page.reload();
  await expect(email).toHaveValue('bureau@taliouine.example');
  await page.context().close();
});
