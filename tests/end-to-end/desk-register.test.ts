import AxeBuilder from '@axe-core/playwright';
import { demoPassphrase } from '@portal/content/schema/demo-desk.ts';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { chooseLanguage, goTo, openReception, unlock } from './support/officer.ts';
import { expect, test } from './support/portal.ts';

const formula = "=cmd|' /C calc'!A0";
const phone = '+212600000000';

/** The old base of an office, with what such files hold. */
async function makeOldRegister(): Promise<Buffer> {
  const rows = [
    ['Date', 'Nom', 'Tél', 'Besoin', 'Statut', 'Observations', 'Quartier'],
    ['04/03/2025', formula, phone, 'Santé', 'Close', '@SUM(1)', 'Talborjt'],
    ['un mardi', 'أمينة', '0612 34 56 78', 'Plomberie', '', '', ''],
    ['', '', '', '', '', '', ''],
    ['04/03/2025', formula, phone, 'Santé', 'Close', '@SUM(1)', 'Talborjt'],
  ];
  return writeExcelFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
}

test('the register in Arabic: a visit, the old base taken over once, and a spreadsheet of plain text', async ({
  browser,
  portal,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const email = 'taliouine@demo.baom.example';
  await chooseLanguage(portal, email, 'ar');
  await openReception(page, portal, email);
  await unlock(page, demoPassphrase);
  await expect(page.locator('[data-reception]')).toHaveAttribute('dir', 'rtl');

  await test.step('a visit goes into the same register', async () => {
    await goTo(page, 'visit');
    await page.selectOption('[name="channel"]', 'outreach');
    await page.selectOption('[name="theme"]', 'health');
    await page.fill('[name="name"]', formula);
    await page.fill('[name="contact"]', phone);
    await page.locator('[data-reception-visit] button[type="submit"]').click();
    await expect(page.locator('[data-reception-fault="invalid"]')).toBeVisible();
    await page.fill('[name="message"]', 'تبحث عن طبيب');
    await page.locator('[data-reception-visit] button[type="submit"]').click();
    await page.locator('[data-reception-stored]').click();
    await expect(page.locator('[data-reception-field="message"]')).toHaveText('تبحث عن طبيب');
    // Nobody holds a code: there is a note, and no answer that nobody would read.
    await expect(page.locator('[data-reception-answer] [aria-pressed]')).toHaveCount(0);
  });

  await test.step('the old base is read here, shown, and stored once', async () => {
    await goTo(page, 'register');
    const file = { name: 'ancien.xlsx', mimeType: 'application/octet-stream', buffer: await makeOldRegister() };
    await page.locator('[name="old-register"]').setInputFiles({ ...file, buffer: Buffer.from('no spreadsheet') });
    await expect(page.locator('[data-reception-import]').getByRole('alert')).toBeVisible();
    await page.locator('[name="old-register"]').setInputFiles(file);
    await expect(page.locator('[name="column-day"]')).toHaveValue('0');
    await expect(page.locator('[name="column-contact"]')).toHaveValue('2');
    await page.selectOption('[name="column-theme"]', '3');
    await expect(page.locator('[data-reception-import] table')).toContainText(formula);
    await page.locator('[data-reception-import] button').click();
    const report = page.locator('[data-reception-report]');
    await expect(report).toContainText('سُجل سطران');
    await expect(report.locator('li').first()).toContainText('3');
    await page.locator('[name="old-register"]').setInputFiles(file);
    await page.locator('[data-reception-import] button').click();
    await expect(report).toContainText('لا سطر جديد');
    const { violations } = await new AxeBuilder({ page }).include('[data-reception]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
  });

  await test.step('the spreadsheet holds no person unless asked, and text whatever it looks like', async () => {
    const panel = page.locator('[data-reception-export]');
    const save = async () => {
      const download = page.waitForEvent('download');
      await panel.getByRole('button').click();
      return readSheet(await (await download).createReadStream());
    };
    const clear = (await save()).flat().map(String);
    expect(clear).not.toContain(phone);
    expect(clear).not.toContain(formula);
    await panel.locator('[name="personal"]').check();
    const rows = await save();
    const cells = rows.flat();
    expect(cells.every((cell) => cell === null || typeof cell === 'string')).toBe(true);
    expect(cells.filter((cell) => cell === phone)).toHaveLength(2);
    expect(cells.filter((cell) => cell === formula)).toHaveLength(2);
    expect(cells).toContain('0612 34 56 78');
    expect(cells.join('\n')).toContain('Quartier: Talborjt');
  });

  await test.step('the list goes on paper as it is filtered, without names unless they are asked for', async () => {
    await page.locator('[data-reception] nav a').first().click();
    await page.selectOption('[name="filter-channel"]', 'import');
    await page.locator('[data-reception-to-print]').click();
    const choice = page.locator('[data-reception-print-choice]');
    const paper = page.locator('[data-reception-printed]');
    await expect(paper).toHaveCount(0);
    await choice.getByRole('button').click();
    await expect(paper.locator('tbody tr')).toHaveCount(2);
    await expect(paper).not.toContainText(phone);
    await choice.locator('[name="print-names"]').check();
    // What was prepared without names is not what was asked for now.
    await expect(paper).toHaveCount(0);
    await choice.getByRole('button').click();
    await expect(paper.locator('tbody tr')).toHaveCount(2);
    await expect(paper).toContainText(phone);
    const { violations } = await new AxeBuilder({ page }).include('[data-reception]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(paper.locator('tbody tr').first()).toBeVisible();
    await expect(choice).toBeHidden();
    await expect(paper.getByRole('button')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await goTo(page, 'journal');
    await expect(page.locator('[data-reception-deed="printed"]')).toHaveCount(1);
    await expect(page.locator('[data-reception-deed="printed-names"]')).toHaveCount(1);
    await expect(page.locator('[data-reception-deed="exported"]')).toHaveCount(2);
    await expect(page.locator('[data-reception-deed="registered"]')).toHaveCount(2);
  });
  await page.context().close();
});
