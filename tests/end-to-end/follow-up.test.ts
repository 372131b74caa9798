import type { Page } from '@playwright/test';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { canary } from '../portal/traces.ts';
import { answerAsOffice, openRequest } from './support/desk.ts';
import { fillForm, readCode, send, toCheck } from './support/fill-form.ts';
import { expect, test } from './support/portal.ts';

async function sendRequest(page: Page, message: string): Promise<string> {
  await page.goto('/fr/contact/');
  await fillForm(page, `${message} ${canary}`);
  await toCheck(page);
  await send(page);
  return readCode(page);
}

const openCode = (page: Page) => page.locator('[data-code-form] button').click();
const refusal = '[data-refusal]';
const thanks = `Merci, je viendrai ${canary}`;

test('the code opens the state and the answers in the phone, and adds a message that the office can read', async ({
  page,
  portal,
}) => {
  const code = await sendRequest(page, 'Je cherche un cours de français');
  const locator = code.slice(0, 4);
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));

  // As the camera of another phone opens it.
  await page.goto(`/fr/suivi/#${code}`);
  await expect(page).toHaveURL(/\/fr\/suivi\/$/);
  await expect(page.locator('#field-code')).toHaveValue(code);
  await openCode(page);
  await expect(page.locator('[data-state]')).toHaveText('Arrivée au bureau');
  await expect(page.locator('[data-no-answer]')).toBeVisible();
  await expect(page.locator('#field-code')).toBeHidden();

  const answer = 'Passez jeudi. <img src="/canary" onerror="alert(1)"> مرحبا';
  await answerAsOffice(portal, locator, answer, 'cnss');
  await page.reload();
  await expect(page.locator('#field-code')).toHaveValue('');
  // As people copy: small letters, spaces, the digits of their keyboard.
  const arabic = code
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
  await page.fill('#field-code', arabic);
  await openCode(page);
  await expect(page.locator('[data-thread] .office .text')).toHaveText(answer);
  await expect(page.locator('[data-thread] .office a')).toHaveAttribute('href', '/fr/organismes/cnss/');
  await expect(page.locator('[data-state]')).toHaveText('Le bureau vous oriente');
  await expect(page.locator('[data-no-answer]')).toBeHidden();

  await page.fill('#field-message', `Merci ! Mon code est ${code}`);
  await page.locator('[data-message-form] button').click();
  await expect(page.locator('[data-error="message"]')).toContainText('Enlevez votre code');
  await page.fill('#field-message', thanks);
  await page.locator('[data-message-form] button').click();
  await expect(page.locator('[data-message-added]')).toBeVisible();
  await expect(page.locator('[data-thread] .visitor .text')).toHaveText(thanks);
  await expect(page.locator('#field-message')).toHaveValue('');

  const secret = code.slice(5).replaceAll('-', '');
  const sent = bodies.join('\n').toUpperCase().replaceAll('-', '');
  expect(sent).not.toContain(secret);
  expect(sent).not.toContain('JE VIENDRAI');
  expect(sent).not.toContain('/CANARY');

  await page.locator('[data-follow-up] [data-done]').click();
  await expect(page).toHaveURL(/\/fr\/$/);
  await page.goBack();
  await expect(page.locator('main')).toBeVisible();
  expect(await page.content()).not.toContain(thanks);
});

test('a code that cannot be one gets a hint, an unknown one a sentence, too many tries a pause', async ({ page }) => {
  await page.goto('/ar/suivi/');
  for (const [typed, hint] of [
    ['', /[\u0600-\u06ff]/],
    ['K7M2 9QXR', /16.*8/],
    ['K7M2-9QXR-4TBH-P3WO', /O/],
  ] as const) {
    await page.fill('#field-code', typed);
    await openCode(page);
    await expect(page.locator('[data-error="code"]')).toHaveText(hint);
    await expect(page.locator('#field-code')).toBeFocused();
  }
  const locator = makeFollowUpCode().slice(0, 4);
  for (let tries = 0; tries < 5; tries += 1) {
    await page.fill('#field-code', locator + makeFollowUpCode().slice(4));
    await openCode(page);
    await expect(page.locator(refusal)).toContainText('لا يفتح هذا الرمز');
    // Gone before the next try, so that each answer is seen to be one.
    await page.locator(refusal).evaluate((box) => box.replaceChildren());
  }
  await page.fill('#field-code', locator + makeFollowUpCode().slice(4));
  await openCode(page);
  await expect(page.locator(refusal)).toContainText('15');
});

test('no search engine and no cache keeps the page', async ({ request }) => {
  const answer = await request.get('/fr/suivi/');
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(await answer.text()).toContain('<meta name="robots" content="noindex"');
  expect((await request.get('/fr/contact/')).headers()['cache-control']).toBe('no-store');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the server opens the answers and seals what is added, which the page says', async ({ page, portal }) => {
    const code = await sendRequest(page, 'Sans script, je suis ma demande');
    await answerAsOffice(portal, code.slice(0, 4), 'Une réponse sans script');
    await page.goto('/fr/suivi/');
    await expect(page.locator('[data-sealer="server"]')).toBeVisible();
    await page.fill('#field-code', code);
    await openCode(page);
    await expect(page.locator('[data-thread] .office .text')).toHaveText('Une réponse sans script');
    await page.fill('#field-message', `Un ajout sans script ${canary}`);
    await page.locator('[data-message-form] button').click();
    await expect(page.locator('[data-thread] .visitor .text')).toHaveText(`Un ajout sans script ${canary}`);
    expect(page.url()).not.toContain(code);
    expect((await openRequest(portal, code.slice(0, 4))).row.sealed_by).toBe('server');
  });
});
