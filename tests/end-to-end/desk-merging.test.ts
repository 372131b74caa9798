import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo, hireOfficers, openReception, readCode, typeCode, unlock } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { sendAsVisitor } from './support/visitor.ts';

const email = 'merger@demo.baom.example';

async function keepSheet(page: Page): Promise<void> {
  const sheet = await readCode(page, 'sheet');
  await page.getByRole('button', { name: 'La feuille est imprimée' }).click();
  await typeCode(page, sheet);
  await page.getByRole('button', { name: 'Entrer dans le bureau' }).click();
}

test('two communes become one: what came to either is read at the one that is left, and its code keeps working', async ({
  browser,
  portal,
}) => {
  test.setTimeout(300_000);
  await hireOfficers(portal, { [email]: ['massa', 'belfaa'] });
  const page = await (await browser.newContext()).newPage();
  await openReception(page, portal, email);
  await page.getByRole('button', { name: 'Massa' }).click();
  await page.getByRole('button', { name: 'Commencer' }).click();
  const phrase = await readCode(page, 'phrase');
  await page.getByRole('button', { name: 'Je l’ai écrite' }).click();
  await typeCode(page, phrase);
  await keepSheet(page);
  await page.getByRole('link', { name: 'L’ouvrir' }).click();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await typeCode(page, phrase);
  await keepSheet(page);

  const visitor = await sendAsVisitor(portal, 'belfaa', { message: 'Avant la fusion' });
  await visitor.write('Êtes-vous là ?');
  await goTo(page, 'holders');
  await page.selectOption('[name="desk"]', 'belfaa');
  await page.getByRole('button', { name: 'Réunir ce bureau à un autre' }).click();
  const panel = page.locator('[data-reception-merge]');
  const action = panel.getByRole('button', { name: 'Réunir les deux bureaux' });
  await expect(action).toBeDisabled();
  await panel.locator('[name="merge-to"]').selectOption('massa');
  await panel.locator('[name="merge-sure"]').check();
  await action.click();
  await expect(panel.locator('[data-reception-merged="1"]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-reception]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.reload();
  await unlock(page, phrase);
  await page.locator('[data-reception] nav a').first().click();
  const row = page.locator(`[data-reception-request="${visitor.locator}"]`);
  await expect(row).toContainText('Massa');
  await row.getByRole('link').click();
  await expect(page.locator('[data-reception-field="message"]')).toHaveText('Avant la fusion');
  await page.fill('[name="entry"]', 'Nous sommes là, à Massa.');
  await page.locator('[data-reception-answer] button[type="submit"]').click();
  await expect(page.locator('[data-reception-entry="office"]')).toBeVisible();
  expect((await visitor.read()).thread.at(-1)).toMatchObject({ text: 'Nous sommes là, à Massa.' });
  await page.context().close();
});
