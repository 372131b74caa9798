import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import words from '../../cms/config/edit-views/office.json' with { type: 'json' };
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { makeMp3 } from '../portal/make-files.ts';
import { chooseLanguage, removeFile } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

// One office, one after the other: each test leaves a draft behind.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Strapi's edit view loads its fields and panels one after the other. */
const slowly = { timeout: 30_000 };

const office = 'api::office.office';
const coordination = 'coordination@demo.baom.example';
const taliouine = 'taliouine@demo.baom.example';

type Portal = Parameters<typeof chooseLanguage>[0] & { readonly siteUrl: string };

const tokenSchema = z.object({ data: z.object({ token: z.string() }) });
const nameSchema = z.object({ data: z.object({ name: z.string() }) });
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

async function sendVoice(portal: Portal): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(makeMp3())], { type: 'audio/mpeg' }), 'voix.mp3');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${portal.cmsUrl}/upload`, { method: 'POST', headers, body: form });
  return z.tuple([z.object({ id: z.number() })]).parse(await response.json())[0].id;
}

test('a draft is looked at in Arabic on a phone, in the real page, and nobody else sees it', async ({
  browser,
  portal,
  request,
}) => {
  const text = `جملة لم تنشر بعد ${Date.now()}`;
  const recording = await sendVoice(portal);
  await call(portal, 'PUT', `${path}?locale=ar`, { summary: text, recording }, token);
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

  // What was recorded for the draft is heard behind the token, and nowhere else.
  const voice = (await frame.locator('audio').first().getAttribute('src')) ?? '';
  expect(voice).toMatch(/^\/apercu\/.+\/media\/[0-9a-f]{16}\.mp3$/);
  expect(await (await request.get(voice)).body()).toEqual(makeMp3());
  expect((await request.get(voice.replace(/^.*(?=\/media)/, ''))).status()).toBe(404);

  // Of a draft that makes no page, its fields are named as in the form, in the language of the editor.
  await chooseLanguage(portal, taliouine, 'fr');
  const { name } = nameSchema.parse(await call(portal, 'GET', `${path}?locale=ar`, undefined, token)).data;
  await call(portal, 'PUT', `${path}?locale=ar`, { name: null, recording: null }, token);
  const refused = await request.get(address);
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain(`<strong>${words.fields.name.label.fr}</strong> ${validation.required.fr}`);
  await call(portal, 'PUT', `${path}?locale=ar`, { name }, token);
  await removeFile(portal, recording);
  await page.context().close();
});

test('an old version is looked at and taken back as a draft', async ({ browser, portal }) => {
  for (const summary of ['Le bureau est au marché.', 'Le bureau est à la mairie.'])
    await call(portal, 'POST', `${path}/actions/publish?locale=fr`, { summary }, token);
  const page = await open(browser, portal, taliouine, `${edit}?plugins[i18n][locale]=fr`);
  const summary = page.locator('textarea[name="summary"]');
  await expect(summary).toHaveValue(/mairie/, slowly);
  await page.locator('[data-version] button').nth(1).click(slowly);
  await expect(page.locator('[data-version-changes] ins').filter({ hasText: 'marché' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(summary).toHaveValue(/marché/, slowly);
  await page.context().close();
});

test('of two officers with one record open the second is told, keeps what was typed, and may go on', async ({
  browser,
  portal,
}) => {
  const page = await open(browser, portal, taliouine, `${edit}?plugins[i18n][locale]=fr`);
  const name = page.locator('input[name="name"]:enabled');
  const save = page.getByRole('button', { name: 'Enregistrer', exact: true });
  await expect(save).toBeVisible(slowly);
  await name.fill('BAOM de Taliouine, place du marché');
  await call(portal, 'PUT', `${path}?locale=fr`, { summary: 'Le bureau est fermé.' }, token);
  await save.click();
  const conflict = page.locator('[data-conflict]');
  await expect(conflict).toBeVisible(slowly);
  await expect(name).toHaveValue(/place du marché/);
  await conflict.getByRole('button', { name: 'Garder la mienne' }).click();
  await save.click();
  await expect(conflict).toHaveCount(0, slowly);
  await page.reload();
  await expect(name).toHaveValue(/place du marché/, slowly);
  await page.context().close();
});
