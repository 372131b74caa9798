import type { Page } from '@playwright/test';
import { findToday } from '@portal/content/schema';
import { takePicture } from './support/editing-pictures.ts';
import { choosePassword, findOffice, invite, readPublishedName } from './support/officer.ts';
import { expect as expectSoon, test } from './support/portal.ts';
import { readGuide } from './support/read-guide.ts';

// What is clicked is named as docs/editing.ar.md names it: a word that the guide or the screen changes alone fails here.
const expect = expectSoon.configure({ timeout: 30_000 });
const guide = readGuide('editing.ar.md');

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const feast = new Date(Date.parse(findToday()) + 9 * 86_400_000).toISOString().slice(0, 10);

let page: Page;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(120_000);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  const email = `jadida-${Date.now()}@demo.baom.example`;
  await page.goto(
    await invite(portal, { email, language: 'ar', tasks: ['officer'], communes: ['lqliaa'], languages: [] }),
  );
});
test.afterAll(async () => {
  await page?.context().close();
});

const button = (words: string) => page.getByRole('button', { name: guide(words), exact: true });

test('a newcomer finds her office, from right to left', async ({ portal }) => {
  await choosePassword(page, portal);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Essai');
  await expect(page.locator('[data-unverified]')).toHaveCount(1);
  await expect(page.getByRole('link', { name: guide('اليوم') })).toBeVisible();
  await takePicture(page, 'home.ar', 510);
  await page.getByRole('link', { name: guide('صفحات الموقع') }).click();
  await page.getByRole('link', { name: guide('المكاتب') }).click();
  await page.getByRole('link', { name: /El Qliia/ }).click();
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue(/El Qliia/);
});

test('Saturday, the feast, and that they are right', async () => {
  const hours = page.getByRole('group', { name: guide('أوقات العمل') });
  await hours.getByRole('combobox', { name: new RegExp(`^${guide('السبت')}`) }).click();
  await page.getByRole('option', { name: guide('مفتوح'), exact: true }).click();
  await hours.getByLabel('السبت، يفتح على').fill('9h');
  await hours.getByLabel('السبت، يغلق على').fill('12h30');
  await button('إضافة يوم أو فترة').click();
  await hours.getByLabel(/رقم 1، من$/).fill(feast);
  await hours.getByLabel(/رقم 1، السبب/).fill(guide('العيد'));
  await hours.getByRole('button', { name: guide('ما زال صحيحا') }).click();
  await hours.getByLabel('السبت، يفتح على').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await takePicture(page, 'hours.ar');
  await button('حفظ').click();
  await expect(button('حفظ')).toBeDisabled();
  await expect(hours.getByLabel('السبت، يغلق على')).toHaveValue('12:30');
});

test('she looks at the page as a telephone shows it, publishes, and confirms what is right', async ({ portal }) => {
  await page.getByRole('combobox', { name: guide('اللغة') }).click();
  await page.getByRole('option', { name: /العربية/ }).click();
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue(/مكتب/);
  await page.getByText(guide('فتح المعاينة')).click();
  await page.getByRole('combobox').filter({ hasText: 'حاسوب' }).click();
  await page.getByRole('option', { name: guide('هاتف') }).click();
  const shown = page.frameLocator('iframe');
  await expect(shown.locator('[data-hours]')).toContainText('09:00', { timeout: 60_000 });
  expect(await shown.locator('body').evaluate((body) => body.clientWidth)).toBeLessThan(400);
  await shown.locator('[data-hours]').scrollIntoViewIfNeeded();
  await takePicture(page, 'preview.ar');

  await page.goto(`${await findOffice(portal, 'lqliaa')}?plugins[i18n][locale]=fr`);
  await expect(page.locator('input[name="name"]:enabled')).toHaveValue(/El Qliia/);
  await button('نشر').click();
  await expect(button('نشر')).toBeDisabled();
  expect(await readPublishedName(portal, await findOffice(portal, 'lqliaa'), 'ar')).toMatch(/مكتب/);
  await expect(page.getByText(guide('رؤية الصفحة العمومية'))).toBeVisible();
  await expect(page.getByText(guide('النسخ المنشورة'))).toBeVisible();
  const panel = page.locator('[data-verified-panel]');
  await expect(page.getByText(guide('التحقق'), { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: guide('ما زال صحيحا') })).toBeEnabled();

  await page.getByRole('link', { name: guide('اليوم') }).click();
  const entry = page.locator('[data-unverified]');
  await entry.getByRole('button', { name: new RegExp(`^${guide('ما زال صحيحا')}`) }).click();
  await entry.getByRole('button', { name: guide('تراجع') }).click();
  await expect(entry).toHaveCount(1);
  await page.getByRole('link', { name: guide('البلاغات') }).click();
  await expect(page.locator('[dir="rtl"]').first()).toBeVisible();
});
