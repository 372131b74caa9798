import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { readPdf } from '../../site/kit/read-pdf.ts';
import { openDatabase } from '../portal/open-database.ts';
import type { PortalState } from '../portal/portal-state.ts';
import { fillForm, readCode, send, toCheck } from './support/fill-form.ts';
import { expect, test } from './support/portal.ts';

const lastYear = new Date().getFullYear() - 1;
const isTold = (text: string) => /^(?:\d*[05]|<\s5|–|)$/.test(text.trim());

test('the figures are read in tables, say that they are a demonstration, and tell no small number', async ({
  page,
}) => {
  await page.goto('/fr/chiffres/');
  await expect(page.getByText('Démonstration', { exact: false })).toBeVisible();
  await expect(page.getByRole('img', { name: /Personnes reçues par trimestre/ })).toBeVisible();
  const table = page.getByRole('table', { name: 'Pour quel besoin' });
  await expect(table.getByRole('rowheader', { name: 'Santé' })).toBeVisible();
  const cells = await page.locator('main td.number bdi').allTextContents();
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter((text) => !isTold(text))).toEqual([]);
  expect(cells).toContain('< 5');
});

test('the tables come as CSV in the language of the page, as text', async ({ page }) => {
  const response = await page.request.get('/ar/chiffres/chiffres.csv');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('csv');
  const text = await response.text();
  expect(text.codePointAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trim());
  expect(errors).toEqual([]);
  const [head, ...lines] = data;
  expect(head).toEqual(['الفترة', 'المكان', 'الجدول', 'السطر', 'العدد']);
  const told = new Set(lines.map((line) => line[4] ?? ''));
  expect([...told].filter((figure) => /\d/.test(figure) && !/^\d*[05]$/.test(figure) && figure !== 'أقل من 5')).toEqual(
    [],
  );
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('an office with few requests has a report that says why it holds no details, one that runs says when', async ({
  page,
}) => {
  await page.goto('/fr/chiffres/');
  const few = page.locator('tr', { has: page.locator(`a[href$="/${lastYear}/"]`) }).filter({
    has: page.locator('td:nth-of-type(1) bdi', { hasText: '< 5' }),
  });
  await few.first().locator('a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rapport d'activité ${lastYear}`);
  await expect(page.getByText('a reçu moins de 5 demandes')).toBeVisible();
  await expect(page.locator('main table')).toHaveCount(0);
  await page.goto(`/fr/chiffres/agadir/${lastYear + 1}/`);
  await expect(page.getByText("n'est pas finie d'être comptée")).toBeVisible();
  await page.goto(`/fr/chiffres/agadir/${lastYear}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Pour quel besoin' })).toBeVisible();
  await expect(page.locator('[data-print]')).toBeHidden();
  for (const locale of ['fr', 'ar', 'zgh']) {
    await page.goto(`/${locale}/chiffres/agadir/${lastYear}/`);
    expect(readPdf(await page.pdf({ preferCSSPageSize: true })).pages, locale).toBe(2);
  }
});

async function sendAndClose(page: Page, portal: PortalState): Promise<string> {
  await page.goto('/fr/contact/');
  await fillForm(page, 'Une question qui trouve sa réponse');
  await toCheck(page);
  await send(page);
  const code = await readCode(page);
  const database = openDatabase(portal.database);
  database.prepare("UPDATE intake_requests SET state = 'closed' WHERE locator = ?").run(code.slice(0, 4));
  database.close();
  return code;
}

async function openCode(page: Page, code: string): Promise<void> {
  await page.goto('/fr/suivi/');
  await page.fill('#field-code', code);
  await page.locator('[data-code-form] button').click();
  await expect(page.locator('[data-state]')).toHaveText('Demande terminée');
}

const form = '[data-rating-form]';
const thanks = '[data-rating-thanks]';

test('whoever holds the code of a closed request is asked once, by keyboard, and keeps the secret', async ({
  page,
  portal,
}) => {
  const code = await sendAndClose(page, portal);
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(request.postData() ?? ''));
  await openCode(page, code);
  await page.locator(`${form} button`).click();
  await expect(page.locator('[data-rating-problem]')).toHaveText('Répondez au moins à une question.');
  await page.locator('[name="service"]').first().focus();
  await page.keyboard.press('Space');
  await page.locator('[name="welcome"][value="poor"]').check();
  await page.locator(`${form} button`).click();
  await expect(page.locator(thanks)).toBeVisible();
  await expect(page.locator(form)).toBeHidden();
  expect(bodies.join('\n').replaceAll('-', '')).not.toContain(code.slice(5).replaceAll('-', ''));
  await openCode(page, code);
  await expect(page.locator('[data-rate]')).toBeHidden();
});

test('at a desk, an answer that did not arrive is not thanked for, and then counted', async ({ page }) => {
  await page.goto('/ar/satisfaction/agadir/');
  await page.route('**/intake/satisfaction', (route) => route.abort());
  await page.locator('[name="quality"][value="good"]').check();
  await page.locator(`${form} button`).click();
  await expect(page.locator('[data-rating-problem]')).toContainText('لم يُحسب رأيك');
  await page.unroute('**/intake/satisfaction');
  await expect(page.locator('[name="quality"][value="good"]')).toBeChecked();
  await page.locator(`${form} button`).click();
  await expect(page.locator(thanks)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a desk is answered as well, and an office that does not exist is no page', async ({ page }) => {
    await page.goto('/fr/satisfaction/taliouine/');
    await page.locator(`${form} button`).click();
    await expect(page.locator('[data-rating-problem]')).toBeVisible();
    await page.locator('[name="contact"][value="fair"]').check();
    await page.locator(`${form} button`).click();
    await expect(page.locator(thanks)).toBeVisible();
    expect((await page.goto('/fr/satisfaction/paris/'))?.status()).toBe(404);
  });
});

test('the code on the desk leads to the five questions, and these are a form to tick on paper', async ({ page }) => {
  await page.goto('/fr/suivi/');
  await page.getByRole('link', { name: 'Vous êtes venu au bureau ?' }).click();
  await page.getByRole('link', { name: /^BAOM d.Agadir$/ }).click();
  await expect(page).toHaveURL(/\/fr\/satisfaction\/agadir\/$/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(`${form} fieldset`)).toHaveCount(5);
  await expect(page.locator(`${form} button`)).toBeHidden();
});
