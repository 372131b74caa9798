import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoPassphrase } from '@portal/content/schema/demo-desk.ts';
import { openReception, unlock } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { readOfficerPaths, type StudyPath } from './support/study-paths.ts';
import { sendAsVisitor } from './support/visitor.ts';

test.describe.configure({ timeout: 240_000 });

async function expectNoViolation(page: Page): Promise<void> {
  // Of this page: what Strapi draws around it is not ours.
  const { violations } = await new AxeBuilder({ page }).include('[data-reception]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
}

/** By the words of the menu, then by those of the page. */
async function follow(page: Page, { tool, links: [place = '', ...steps] }: StudyPath): Promise<void> {
  const entry = page.locator('nav a', { hasText: place }).and(page.locator('[href$="/reception"], [href$="/network"]'));
  await entry.first().click();
  const screen = page.locator('[data-reception], [data-network]');
  await expect(screen, tool).toBeVisible();
  for (const step of steps) {
    const target = screen.getByRole('link', { name: step, exact: true }).or(screen.getByRole('button', { name: step }));
    await target.first().click();
    await expect(screen.getByText(step).first(), tool).toBeVisible();
  }
}

/** Would show that something a visitor wrote was run, or fetched. */
const hostile = `<img src=x onerror="window.caught='img'"><script>window.caught='script'</script>
[lien](javascript:window.caught='link') "><svg onload=window.caught='svg'> {{7*7}} ${'\u0301'.repeat(300)}`;

test('an officer reads, answers and moves a request; who sent it reads the answer; nobody else reads anything', async ({
  browser,
  portal,
}) => {
  const visitor = await sendAsVisitor(portal, 'agadir', {
    answerBy: 'phone',
    name: `Ali \u202egnp.exe ${hostile}`.slice(0, 120),
    contact: '06 00 00 00 00',
    message: `Mot à mot ${hostile} أهلا ⴰⵣⵓⵍ`,
  });
  const context = await browser.newContext({ timezoneId: 'Africa/Casablanca' });
  const page = await context.newPage();
  await page.clock.install();
  const foreign: string[] = [];
  page.on('request', (sent) => {
    if (!sent.url().startsWith(portal.cmsUrl) && !/^(?:data|blob):/.test(sent.url())) foreign.push(sent.url());
  });

  await test.step('nothing before the passphrase, and a wrong one says so', async () => {
    await openReception(page, portal, 'agadir@demo.baom.example');
    await expect(page.locator('[data-reception-locked]')).toBeVisible();
    await expect(page.getByText(visitor.locator)).toHaveCount(0);
    await expectNoViolation(page);
    await page.fill('[name="code"]', 'DEMO-0');
    await page.locator('form button[type="submit"]').click();
    await expect(page.getByText('partie d’aucun code : O 0')).toBeVisible();
    await page.fill('[name="code"]', '2222 2222 2222 2222');
    await page.locator('form button[type="submit"]').click();
    await expect(page.locator('[data-reception-fault="wrong-phrase"]')).toBeVisible();
    await unlock(page, demoPassphrase.toLowerCase().replaceAll(/(.{4})/g, '$1 '));
    await expectNoViolation(page);
  });

  await test.step('what was written is shown as it is, and does nothing', async () => {
    await page.locator(`[data-reception-request="${visitor.locator}"] a`).click();
    const message = page.locator('[data-reception-field="message"]');
    await expect(message).toContainText("<script>window.caught='script'</script>");
    await expect(message).toContainText('أهلا ⴰⵣⵓⵍ');
    await expect(page.locator('[data-reception-field="contact"]')).toHaveText('06 00 00 00 00');
    // Turned around, the name would end in ".png".
    await expect(page.locator('[data-reception-field="name"]')).not.toContainText('\u202e');
    await expect(message).toHaveCSS('unicode-bidi', 'isolate');
    expect(await page.evaluate(() => Reflect.get(window, 'caught'))).toBeUndefined();
    await expect(page.locator('[data-reception] :is(img, script, iframe, object)')).toHaveCount(0);
    expect(((await message.textContent()) ?? '').match(/\p{M}/gu)?.length ?? 0).toBeLessThan(10);
    await expectNoViolation(page);
  });

  await test.step('an answer with an organisation, and a note', async () => {
    await page.fill('[name="entry"]', 'Venez mardi. \u202eⴰⵣⵓⵍ');
    await page.selectOption('[name="organisation"]', 'cnss');
    await page.locator('[data-reception-answer] button[type="submit"]').click();
    await expect(page.locator('[data-reception-entry="office"]')).toContainText('Venez mardi. ⴰⵣⵓⵍ');
    await page.getByRole('button', { name: 'Note pour le bureau' }).click();
    await page.fill('[name="entry"]', 'Entre nous');
    await page.locator('[data-reception-answer] button[type="submit"]').click();
    await expect(page.locator('[data-reception-entry="note"]')).toContainText('Entre nous');
    await page.getByRole('button', { name: 'Écoute' }).click();
    await expect(page.locator('[data-reception-states="listening"]')).toBeVisible();
    await expect
      .poll(() => visitor.read())
      .toEqual({ state: 'listening', thread: [{ version: 1, text: 'Venez mardi. ⴰⵣⵓⵍ', organisation: 'cnss' }] });
    await visitor.write(`Merci \u202eexe ${hostile}`);
  });

  await test.step('who wrote again waits in front; controls that turn words around are named', async () => {
    await page.locator('[data-reception] nav a').first().click();
    const first = page.locator('[data-reception-request]', { hasText: 'Attend votre réponse' });
    await first.filter({ hasText: visitor.locator }).getByRole('link').click();
    await expect(page.locator('[data-reception-entry="visitor"]')).toContainText('U+202E');
    expect(await page.evaluate(() => Reflect.get(window, 'caught'))).toBeUndefined();
  });

  await test.step('on paper stands the request and nothing of the admin', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-reception-field="message"]')).toBeVisible();
    await expect(page.locator('nav').first()).toBeHidden();
    await expect(page.locator('[name="entry"]')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('after a quarter of an hour without a touch it is locked, and nothing readable has stayed', async () => {
    await page.getByRole('button', { name: 'Note pour le bureau' }).click();
    await page.fill('[name="entry"]', 'À moitié écrit');
    await page.clock.fastForward(14 * 60_000 + 20_000);
    await expect(page.getByText('moins d’une minute')).toBeVisible();
    await page.clock.fastForward(60_000);
    await expect(page.locator('[data-reception-locked]')).toBeVisible();
    await expect(page.getByText('Venez mardi')).toHaveCount(0);
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toContain(demoPassphrase);
    for (const words of ['Mot à mot', 'À moitié écrit']) expect(stored).not.toContain(words);
    expect(await page.content()).not.toContain('À moitié écrit');
    expect(foreign).toEqual([]);
  });

  await test.step('what was half written is back after the passphrase, and gone with the page', async () => {
    await unlock(page, demoPassphrase);
    await expect(page.locator('[name="entry"]')).toHaveValue('À moitié écrit');
    await expect(page.locator('[data-reception-draft]')).toBeVisible();
    await expect(page.locator('[data-reception-answer] [aria-pressed="true"]')).toHaveText('Note pour le bureau');
    await expectNoViolation(page);
    await page.reload();
    await unlock(page, demoPassphrase);
    await expect(page.locator('[name="entry"]')).toHaveValue('');
  });
  await context.close();

  await test.step('the officer of another commune finds nothing, not even that it exists', async () => {
    const other = await (await browser.newContext()).newPage();
    await openReception(other, portal, 'taliouine@demo.baom.example');
    await unlock(other, demoPassphrase);
    await expect(other.locator(`[data-reception-request="${visitor.locator}"]`)).toHaveCount(0);
    await other.goto(`${portal.cmsUrl}/admin/reception/${visitor.locator}`);
    await unlock(other, demoPassphrase);
    await expect(other.locator('[data-reception-fault="not-found"]')).toBeVisible();
    await other.context().close();
  });
});

test('a request goes to another desk with consent, everything in it sealed anew, and its code keeps working', async ({
  browser,
  portal,
}) => {
  const visitor = await sendAsVisitor(portal, 'relais', { message: 'Je ne connais pas ma commune' });
  await visitor.write('Je suis à Taliouine');
  const page = await (await browser.newContext()).newPage();
  await openReception(page, portal, 'agadir@demo.baom.example');
  await unlock(page, demoPassphrase);
  await page.locator(`[data-reception-request="${visitor.locator}"] a`).click();
  await page.getByRole('button', { name: 'Transmettre à un autre bureau' }).click();
  const panel = page.locator('[data-reception-handover]');
  await panel.locator('select').selectOption('taliouine');
  await expect(panel.getByRole('button', { name: 'Transmettre' })).toBeDisabled();
  await panel.locator('[name="handover-consent"]').check();
  await panel.getByRole('button', { name: 'Transmettre' }).click();
  await expect(page.getByText('La demande est transmise.')).toBeVisible();
  await expect(page.locator(`[data-reception-request="${visitor.locator}"]`)).toHaveCount(0);
  await test.step('every tool that the study names for officers is three clicks away at most', async () => {
    await page.getByRole('link', { name: 'Chiffres et avis', exact: true }).click();
    const papers = page.locator('[data-reception-paper]');
    await expect(papers.filter({ hasText: 'Ouvrir le rapport' }).first()).toHaveAttribute('href', /\/chiffres\//);
    await expect(papers.filter({ hasText: 'avis' })).toHaveAttribute('href', /\/fr\/bureaux\/agadir\/kit\/avis\/$/);
    await expect(papers.filter({ hasText: 'العربية' })).toHaveAttribute('href', /\/ar\/bureaux\/agadir\/kit\/$/);
    for (const path of readOfficerPaths()) await follow(page, path);
  });
  await page.context().close();

  const other = await (await browser.newContext()).newPage();
  await openReception(other, portal, 'taliouine@demo.baom.example');
  await unlock(other, demoPassphrase);
  await other.locator(`[data-reception-request="${visitor.locator}"] a`).click();
  await expect(other.locator('[data-reception-field="message"]')).toHaveText('Je ne connais pas ma commune');
  await expect(other.locator('[data-reception-entry="visitor"]')).toContainText('Je suis à Taliouine');
  await other.fill('[name="entry"]', 'Bienvenue à Taliouine');
  await other.locator('[data-reception-answer] button[type="submit"]').click();
  await expect(other.locator('[data-reception-entry="office"]')).toBeVisible();
  expect((await visitor.read()).thread.at(-1)).toMatchObject({ text: 'Bienvenue à Taliouine' });
  await other.context().close();
});
