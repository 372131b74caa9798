import { randomUUID } from 'node:crypto';
import { canary } from '../portal/traces.ts';
import { countRequests, openRequest } from './support/desk.ts';
import { fillForm, readCode, send, toCheck } from './support/fill-form.ts';
import { expect, test } from './support/portal.ts';

const code = /^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/;
const refusal = '[data-refusal]';

test('a request is checked, closed in the browser and can be opened at its desk alone', async ({ page, portal }) => {
  const message = `Demande de démonstration ${canary} ${randomUUID()} <b>أهلا</b> ⴰⵣⵓⵍ`;
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') bodies.push(request.postData() ?? '');
  });
  await page.goto('/fr/contact/?commune=agadir&sujet=health');
  await expect(page.locator('#field-theme')).toHaveValue('health');
  await expect(page.locator('[data-sealer="browser"]')).toBeVisible();
  await fillForm(page, message, 'rpt-transit');
  await toCheck(page);
  await expect(page.locator('[data-check-value="message"]')).toHaveText(message);
  await expect(page.locator('[data-check-value="answerBy"]')).toHaveText('Par téléphone');
  await page.locator('[data-change="contact"]').click();
  await expect(page.locator('#field-contact')).toBeFocused();
  await page.fill('#field-contact', '07 00 00 00 00');
  await toCheck(page);
  await send(page);
  const written = await readCode(page);
  expect(written).toMatch(code);
  const locator = written.slice(0, 4);
  const { row, content } = await openRequest(portal, locator);
  expect(content).toMatchObject({ message, contact: '07 00 00 00 00', profile: 'rpt-transit', answerBy: 'phone' });
  expect(row).toMatchObject({ commune: 'agadir', sealed_by: 'browser', profile_group: 'foreign', theme: 'health' });
  // Neither words nor code have left the phone, and nothing of them stays in the address.
  expect(bodies).toHaveLength(1);
  for (const secret of ['07 00', 'démonstration', written.slice(5), written.slice(5).replaceAll('-', '')]) {
    expect(bodies.join()).not.toContain(secret);
  }
  expect(page.url()).not.toContain(locator);
  await expect(page.locator('#field-message')).toHaveValue('');
  await expect(page.locator('[data-code-qr] svg')).toBeVisible();
  await expect(page.locator('[data-code-spoken]')).toHaveText(/^\w, \w, \w, \w\. /);
});

test('what is missing is said beside each field and in a summary, in the language of the page', async ({ page }) => {
  await page.goto('/ar/contact/');
  await toCheck(page);
  const summary = page.locator('[data-error-summary]');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(6);
  await expect(page.locator('[data-error="message"]')).toHaveText(/[\u0600-\u06ff]/);
  await expect(page.locator('#field-message')).toHaveAttribute('aria-invalid', 'true');
  await summary.getByRole('link').first().click();
  await expect(page.locator('#field-commune')).toBeInViewport();
});

test('an office without a key shows how to reach it and offers the relay; a text too long is counted and kept', async ({
  page,
}) => {
  await page.goto('/fr/contact/?commune=tiznit');
  const closed = page.locator('[data-closed-desk="tiznit"]');
  await expect(closed.getByRole('link')).toHaveAttribute('href', '/fr/bureaux/tiznit/');
  await closed.locator('[data-to-relay]').click();
  await expect(page.locator('#field-commune')).toHaveValue('relais');
  await expect(closed).toBeHidden();
  await fillForm(page, 'x'.repeat(100_000));
  await page.selectOption('#field-commune', 'tiznit');
  await expect(page.locator('[data-counter]')).toContainText('96000');
  await toCheck(page);
  await expect(page.locator('[data-error="message"]')).toContainText('trop long');
  expect((await page.locator('#field-message').inputValue()).length).toBe(100_000);
  await page.fill('#field-message', 'court');
  await toCheck(page);
  await expect(page.locator('[data-error="commune"]')).toContainText('ne reçoit pas encore');
});

test('a lost answer, a lost network and a second tap make one request, and nothing claims to be sent before', async ({
  page,
  context,
  portal,
}) => {
  // The first challenge is lost too: another is asked for when it is needed.
  await page.route('**/intake/challenge', (route) => route.abort('connectionreset'), { times: 1 });
  await page.goto('/fr/contact/');
  await fillForm(page, 'Mon texte ne doit pas disparaître');
  await toCheck(page);
  await context.setOffline(true);
  await send(page);
  await expect(page.locator(refusal)).toBeVisible();
  await expect(page.locator('[data-receipt]')).toBeHidden();
  await context.setOffline(false);
  // The request arrives, its answer does not.
  const bodies: string[] = [];
  await page.route('**/intake', async (route) => {
    bodies.push(route.request().postData() ?? '');
    if (bodies.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await send(page);
  await expect(page.locator(refusal)).toBeFocused();
  await expect(page.locator('[data-check-value="message"]')).toHaveText('Mon texte ne doit pas disparaître');
  await page.locator('[data-request-form] [value="send"]').dblclick();
  const locator = (await readCode(page)).slice(0, 4);
  expect(new Set(bodies).size).toBe(1);
  expect(countRequests(portal, locator)).toBe(1);
  await expect(page.locator('[data-earlier]')).toBeHidden();
});

test('what was changed after an answer was lost is said not to have left', async ({ page, portal }) => {
  await page.goto('/fr/contact/');
  await fillForm(page, 'Première version');
  await toCheck(page);
  await page.route('**/intake', async (route) => {
    await route.fetch();
    return route.abort('connectionreset');
  });
  await send(page);
  await expect(page.locator(refusal)).toBeVisible();
  await page.unroute('**/intake');
  await page.locator('[data-change="message"]').click();
  await page.fill('#field-message', 'Deuxième version');
  await toCheck(page);
  await send(page);
  const written = await readCode(page);
  await expect(page.locator('[data-earlier]')).toBeVisible();
  expect((await openRequest(portal, written.slice(0, 4))).content.message).toBe('Première version');
});

test('a page older than the key of its office fetches the new one and seals again, the text kept', async ({ page }) => {
  const refusals = ['key-retired', 'locator-taken', 'proof-of-work'];
  const bodies: { locator: string; proofOfWork: string; idempotencyKey: string }[] = [];
  await page.route('**/intake', async (route) => {
    bodies.push(JSON.parse(route.request().postData() ?? ''));
    const reason = refusals[bodies.length - 1];
    if (!reason) return route.continue();
    return route.fulfill({ status: 409, contentType: 'application/json', body: JSON.stringify({ reason }) });
  });
  await page.goto('/fr/contact/');
  const pages: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/fr/contact/')) pages.push(request.url());
  });
  await fillForm(page, 'Clé changée');
  await toCheck(page);
  await send(page);
  expect((await readCode(page)).slice(0, 4)).toBe(bodies[3]?.locator);
  expect(pages).toHaveLength(1);
  expect(bodies[2]?.locator).not.toBe(bodies[1]?.locator);
  expect(bodies[3]?.proofOfWork).not.toBe(bodies[2]?.proofOfWork);
  expect(new Set(bodies.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
});

test('a browser that forbids the worker does the proof in the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('blocked', 'SecurityError');
        }
      },
    });
  });
  await page.goto('/fr/contact/');
  await fillForm(page, 'Sans travailleur');
  await toCheck(page);
  await send(page);
  expect(await readCode(page)).toMatch(code);
});

test('on a shared phone nothing is behind Back, a reload or the button "J’ai fini"', async ({ page }) => {
  await page.goto('/fr/');
  await page.goto('/fr/contact/');
  await fillForm(page, 'Secret de la première personne');
  await page.goto('/fr/guide/');
  await page.goBack();
  await expect(page.locator('#field-message')).toHaveValue('');
  await fillForm(page, 'Encore un secret');
  await page.reload();
  await expect(page.locator('#field-message')).toHaveValue('');
  await fillForm(page, 'Envoyé, puis effacé');
  await toCheck(page);
  await send(page);
  const written = await readCode(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.locator('[data-receipt] [data-done]').click();
  await expect(page).toHaveURL(/\/fr\/$/);
  await page.goBack();
  await expect(page.locator('main')).toBeVisible();
  expect(await page.content()).not.toContain(written.slice(0, 4));
  expect(await page.content()).not.toContain('puis effacé');
});

for (const [name, prepare] of [
  ['without JavaScript', undefined],
  [
    'without crypto.subtle',
    () => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined, configurable: true }),
  ],
] as const) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled: prepare !== undefined });

    test('the plain form is checked and sent, sealed by the server, which the page says', async ({ page, portal }) => {
      if (prepare) await page.addInitScript(prepare);
      const message = `Par le serveur ${name} ${canary}`;
      await page.goto('/fr/contact/');
      await expect(page.locator('[data-sealer="server"]')).toBeVisible();
      await fillForm(page, message);
      await toCheck(page);
      await expect(page.locator('[data-check-value="message"]')).toHaveText(message);
      await page.locator('[data-change="contact"]').click();
      await expect(page.locator('#field-contact')).toHaveValue('06 00 00 00 00');
      await page.fill('#field-contact', '12');
      await toCheck(page);
      await expect(page.locator('[data-error="contact"]')).toContainText('six chiffres');
      await expect(page.locator('#field-message')).toHaveValue(message);
      await page.fill('#field-contact', '06 00 00 00 00');
      await toCheck(page);
      await send(page);
      const written = await readCode(page);
      expect(written).toMatch(code);
      const { row, content } = await openRequest(portal, written.slice(0, 4));
      expect(row.sealed_by).toBe('server');
      expect(content.message).toBe(message);
      await expect(page.locator('[data-code-qr] svg')).toBeVisible();
    });
  });
}
