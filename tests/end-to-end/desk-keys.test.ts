import type { Page } from '@playwright/test';
import { formatCode } from '@portal/content/sealing/code.ts';
import { goTo, hireOfficers, openReception, readCode, typeCode, unlock } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { sendAsVisitor } from './support/visitor.ts';

const first = 'first@demo.baom.example';
const second = 'second@demo.baom.example';
const desk = 'cmsm';

/** What is written on the officers' paper. */
const paper = { first: '', second: '', sheet: '', secondSheet: '' };

async function copyPhrase(page: Page): Promise<string> {
  const phrase = await readCode(page, 'phrase');
  await page.getByRole('button', { name: 'Je l’ai écrite' }).click();
  return phrase;
}

async function printSheet(page: Page): Promise<string> {
  const code = await readCode(page, 'sheet');
  await page.getByRole('button', { name: 'La feuille est imprimée' }).click();
  return code;
}

async function openRequest(page: Page, locator: string, message: string): Promise<void> {
  await page.locator('[data-reception] nav a').first().click();
  await page.locator(`[data-reception-request="${locator}"] a`).click();
  await expect(page.locator('[data-reception-field="message"]')).toHaveText(message);
}

test('a desk from its first key to the third officer: phrase, sheet, invitation, new key, recovery', async ({
  browser,
  portal,
}) => {
  test.setTimeout(300_000);
  await hireOfficers(portal, { [first]: [desk], [second]: [desk] });
  const page = await (await browser.newContext()).newPage();
  const colleague = await (await browser.newContext()).newPage();

  await test.step('the first run takes no phrase that was copied wrongly, and prints the sheet alone', async () => {
    await openReception(page, portal, first);
    await expect(page.locator('[data-reception-first-run]')).toBeVisible();
    await page.getByRole('button', { name: 'Commencer' }).click();
    paper.first = await copyPhrase(page);
    expect(paper.first).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
    await typeCode(
      page,
      paper.first.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
    );
    await expect(page.locator('[data-reception-fault="wrong-phrase"]')).toBeVisible();
    await typeCode(page, paper.first);
    await expect(page.locator('[data-reception-code="sheet"]')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-reception-code="sheet"]')).toBeVisible();
    await expect(page.getByText(/\d{4}(?: \d{4}){7}/)).toBeVisible();
    await expect(page.locator('nav').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Imprimer la feuille' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    paper.sheet = await printSheet(page);
    expect(paper.sheet.replaceAll('-', '')).toHaveLength(24);
    await typeCode(page, formatCode('2'.repeat(24)));
    await expect(page.locator('[data-reception-fault="wrong-phrase"]')).toBeVisible();
    await typeCode(page, paper.sheet.toLowerCase());
    await expect(page.locator('[data-reception-field="test"]')).toContainText('demande d’essai');
    await page.getByRole('button', { name: 'Entrer dans le bureau' }).click();
    await expect(page.locator('[data-reception-filter]')).toBeVisible();
  });

  const before = await sendAsVisitor(portal, desk, { message: 'Avant la nouvelle clé' });

  await test.step('a colleague comes in with a code told by telephone, once', async () => {
    await goTo(page, 'holders');
    await page.getByRole('button', { name: 'Inviter' }).click();
    await typeCode(page, paper.first);
    await page.fill('[name="colleague"]', 'Nadia');
    await page.getByRole('button', { name: 'Faire le code' }).click();
    const invitation = await readCode(page, 'invitation');
    await openReception(colleague, portal, second);
    await colleague.getByRole('button', { name: 'Avec un code d’invitation' }).click();
    await typeCode(colleague, invitation);
    paper.second = await copyPhrase(colleague);
    await typeCode(colleague, paper.second);
    await expect(colleague.locator('[data-reception-filter]')).toBeVisible();
    await openRequest(colleague, before.locator, 'Avant la nouvelle clé');
    await goTo(colleague, 'holders');
    await expect(colleague.locator('[data-reception-holder="officer"]')).toHaveCount(2);
    await expect(colleague.locator('[data-reception-holder="invitation"]')).toHaveCount(0);
  });

  await test.step('a new key keeps the phrase, needs a new sheet, and leaves older requests readable', async () => {
    await page.getByRole('button', { name: 'Retour' }).click();
    await page.getByRole('button', { name: 'Changer la clé du bureau' }).click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await typeCode(page, paper.first);
    paper.secondSheet = await printSheet(page);
    await typeCode(page, paper.secondSheet);
    await page.getByRole('button', { name: 'Entrer dans le bureau' }).click();
    await expect(page.locator('[data-reception-key="active"]')).toBeVisible();
    await expect(page.locator('[data-reception-key="retired"]')).toBeVisible();
    await openRequest(page, before.locator, 'Avant la nouvelle clé');
  });

  const after = await sendAsVisitor(portal, desk, { message: 'Après la nouvelle clé' });

  await test.step('who does not have the new key is told so honestly, and joins again with the same phrase', async () => {
    await colleague.reload();
    await unlock(colleague, paper.second);
    await expect(colleague.getByText('ce bureau n’est pas ouvert avec votre phrase')).toBeVisible();
    await colleague.locator('[data-reception] nav a').first().click();
    await colleague.locator(`[data-reception-request="${after.locator}"] a`).click();
    await expect(colleague.locator('[data-reception-closed="no-key"]')).toContainText('les chiffres restent justes');
    await goTo(page, 'holders');
    await page.getByRole('button', { name: 'Inviter' }).click();
    await typeCode(page, paper.first);
    await page.fill('[name="colleague"]', 'Nadia');
    await page.getByRole('button', { name: 'Faire le code' }).click();
    const invitation = await readCode(page, 'invitation');
    await colleague.reload();
    await unlock(colleague, paper.second);
    await colleague.getByRole('link', { name: 'L’ouvrir' }).click();
    await colleague.getByRole('button', { name: 'Avec un code d’invitation' }).click();
    await typeCode(colleague, invitation);
    await expect(colleague.getByText('Vous avez déjà une phrase secrète')).toBeVisible();
    await typeCode(colleague, paper.second);
    await openRequest(colleague, after.locator, 'Après la nouvelle clé');
    await openRequest(colleague, before.locator, 'Avant la nouvelle clé');
    await colleague.context().close();
  });

  await test.step('the sheet from the safe opens everything when the phrase is lost, and gives a new one', async () => {
    await page.getByRole('button', { name: 'Verrouiller' }).click();
    await page.getByRole('button', { name: /^Ouvrir autrement/ }).click();
    await page.getByRole('button', { name: 'Avec la feuille de secours' }).click();
    await typeCode(page, paper.sheet);
    await expect(page.locator('[data-reception-fault="wrong-phrase"]')).toBeVisible();
    await typeCode(page, paper.secondSheet);
    await expect(page.getByText('Le code ouvre 2 clés du bureau.')).toBeVisible();
    const former = paper.first;
    paper.first = await copyPhrase(page);
    await typeCode(page, paper.first);
    await openRequest(page, before.locator, 'Avant la nouvelle clé');
    await openRequest(page, after.locator, 'Après la nouvelle clé');
    await page.getByRole('button', { name: 'Verrouiller' }).click();
    await typeCode(page, former);
    await expect(page.locator('[data-reception-fault="wrong-phrase"]')).toBeVisible();
    await unlock(page, paper.first);
  });

  await test.step('the journal tells all of it, and nothing of what was written', async () => {
    await goTo(page, 'journal');
    for (const deed of ['opened', 'key-created', 'key-retired', 'holder-added', 'holder-proved', 'holder-removed']) {
      await expect(page.locator(`[data-reception-deed="${deed}"]`).first()).toBeVisible();
    }
    await expect(page.locator('[data-reception]')).not.toContainText('nouvelle clé');
  });
});
