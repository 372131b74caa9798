import { expect, type Page } from '@playwright/test';

export async function fillForm(page: Page, message: string, profile = 'femme'): Promise<void> {
  await page.selectOption('#field-commune', 'agadir');
  await page.selectOption('#field-theme', 'health');
  await page.selectOption('#field-profile', profile);
  await page.fill('#field-message', message);
  await page.check('[name="answerBy"][value="phone"]');
  await page.fill('#field-contact', '06 00 00 00 00');
  await page.check('[name="consent"]');
}

export const toCheck = (page: Page) => page.locator('[data-request-form] [value="check"]').click();
export const send = (page: Page) => page.locator('[data-request-form] [value="send"]').click();

/** The code of the receipt, as a visitor would copy it: `K7M2-9QXR-4TBH-P3WD`. */
export async function readCode(page: Page): Promise<string> {
  const groups = page.locator('[data-code] span').filter({ visible: true });
  await expect(groups).toHaveCount(4);
  return (await groups.allTextContents()).join('-');
}
