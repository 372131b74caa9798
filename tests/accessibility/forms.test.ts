import { locales } from '@portal/content/schema';
import { fillForm, readCode, send, toCheck } from '../end-to-end/support/fill-form.ts';
import { expect, test } from '../end-to-end/support/portal.ts';
import { listViolations } from './list-violations.ts';

for (const locale of locales) {
  test(`writing and following in ${locale}: no violation with errors, answers to check, receipt and thread`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${locale}/contact/`);
    await toCheck(page);
    await expect(page.locator('[data-error-summary]')).toBeVisible();
    const problems = await listViolations('contact/ with errors', page);
    await fillForm(page, 'Texte');
    await toCheck(page);
    await expect(page.locator('[data-check] h2')).toBeFocused();
    problems.push(...(await listViolations('contact/ with the answers to check', page)));
    await send(page);
    const code = await readCode(page);
    await expect(page.locator('[data-receipt] h1')).toBeFocused();
    problems.push(...(await listViolations('receipt', page)));
    await page.goto(`/${locale}/suivi/`);
    await page.fill('#field-code', 'O');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-error="code"]')).not.toBeEmpty();
    problems.push(...(await listViolations('suivi/ with a hint', page)));
    await page.fill('#field-code', code);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-state]')).toBeVisible();
    await page.fill('#field-message', 'Encore un mot');
    await page.locator('[data-message-form] button').click();
    await expect(page.locator('[data-thread] li')).toHaveCount(1);
    problems.push(...(await listViolations('thread', page)));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) problems.push(`thread: ${width} px wide`);
    expect(problems).toEqual([]);
  });
}
