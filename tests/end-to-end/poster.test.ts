import { locales } from '@portal/content/schema';
import { expect, test } from './support/portal.ts';

for (const locale of locales) {
  test(`the charter as a poster in ${locale} is one sheet of A4, with nothing of the page around it`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/charte/affiche/`, { waitUntil: 'networkidle' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12]/);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body > footer')).toBeHidden();
    await expect(page.locator('.poster h3')).toHaveCount(8);
  });
}
