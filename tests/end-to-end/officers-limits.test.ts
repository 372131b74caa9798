import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import refusals from '../../cms/src/uploads/messages.json' with { type: 'json' };
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { svg } from '../portal/make-files.ts';
import { makePhotograph } from '../portal/make-photograph.ts';
import type { PortalState } from '../portal/portal-state.ts';
import {
  chooseLanguage,
  choosePassword,
  findOffice,
  invite,
  readPublishedName,
  removeFile,
} from './support/officer.ts';
import { expect as expectSoon, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

// The admin asks several things of Strapi before it shows a form, beside a site that is being built.
const expect = expectSoon.configure({ timeout: 30_000 });

test.describe.configure({ timeout: 120_000 });

const taliouine = 'taliouine@demo.baom.example';
const newcomer = `erreurs-${Date.now()}@demo.baom.example`;
const offices = '/admin/content-manager/collection-types/api::office.office';

async function open(browser: Browser, portal: PortalState, email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  await signIn(page, portal.cmsUrl, email, portal.demoPassword);
  return page;
}

/** By the invitation's link, to the first page. */
async function join(browser: Browser, portal: PortalState, invitation: Parameters<typeof invite>[1]): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(await invite(portal, invitation));
  await choosePassword(page, portal);
  await expect(page).not.toHaveURL(/auth/);
  return page;
}

// Two officers sign in once; what they tell each other at the end is told in the browsers they have open.
test.describe('two officers', () => {
  test.describe.configure({ mode: 'serial' });
  let officer: Page;
  let colleague: Page;

  test.afterAll(async () => {
    for (const page of [officer, colleague]) await page?.context().close();
  });

  test('an officer of Taliouine meets nothing of Agadir: not at home, in the list, or at an address typed by hand', async ({
    browser,
    portal,
  }) => {
    officer = await open(browser, portal, taliouine);
    const page = officer;
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/\/(?:homepage|content-manager\/collection-types|publishing)\//.test(response.url()))
        answers.push(response.text().catch(() => ''));
    });
    await expect(page.locator('[data-unverified]').first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText('Agadir');

    await page.goto(portal.cmsUrl + offices);
    await expect(page.getByRole('row', { name: /Taliouine/ })).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);

    await page.goto(`${await findOffice(portal, 'agadir')}?plugins[i18n][locale]=fr`);
    await expect(page.locator('input[name="phone"]')).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText('BAOM d’Agadir');
    expect((await Promise.all(answers)).filter((text) => /agadir/i.test(text))).toEqual([]);
  });

  test('what cannot be right is said beside its field, in words, and what was typed stays', async ({
    browser,
    portal,
  }) => {
    const duty = { tasks: ['officer' as const], communes: ['nihit'], languages: [] };
    colleague = await join(browser, portal, { email: newcomer, language: 'fr', ...duty });
    const page = colleague;
    await page.goto(`${await findOffice(portal, 'nihit')}?plugins[i18n][locale]=fr`);
    const phone = page.locator('input[name="phone"]:enabled');
    const summary = page.locator('textarea[name="summary"]:enabled');
    await phone.fill('0528 85');
    await summary.fill('<p class="MsoNormal">Bienvenue</p>');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(phone.locator('xpath=ancestor::*[.//p][1]')).toContainText('Ce numéro n’est pas complet');
    await expect(summary.locator('xpath=ancestor::*[.//p][1]')).toContainText('sans mise en forme');
    await expect(phone).toHaveValue('0528 85');
  });

  test('a case is told without saying whose; another office finds it, asks, and gets its answer in Arabic', async ({
    portal,
  }) => {
    const network = `${portal.cmsUrl}/admin/network`;
    const form = colleague.locator('[data-network-form]');
    const tell = async (field: string, words: string) => form.locator(`[name="${field}"]`).fill(words);
    await colleague.goto(network);
    await colleague.locator('[data-network-write]').click();
    await form.locator('[name="theme"]').selectOption({ label: "Ouvrir un bureau d'accueil (pour les communes)" });
    await tell('question', 'Une veuve, joignable au 06 12 34 56 78, cherchait la pension de son mari.');
    await tell('done', 'Nous avons envoyé avec Fatima le certificat de vie.');
    await form.locator('[data-network-send]').click();
    const findings = form.locator('[data-network-findings] li');
    await expect(findings).toHaveText(['06 12 34 56 78 – un numéro', 'Fatima – un prénom']);
    await expect(form.locator('[name="done"]')).toHaveValue(/Fatima/);
    await tell('question', 'Une veuve cherchait la pension de son mari.');
    await tell('done', 'Nous avons envoyé avec elle le certificat de résidence.');
    await form.locator('[data-network-send]').click();
    await expect(form).toHaveCount(0);
    await expect(colleague.locator('[data-network-note]')).toContainText('Nihit');

    await colleague.locator('[data-network-place="skills"]').click();
    const skills = colleague.locator('[data-network-skills="nihit"]');
    await skills.locator('[name="social-rights"]').check();
    await skills.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(colleague.getByRole('listitem').filter({ hasText: ': Nihit' })).toBeVisible();

    await officer.goto(network);
    const note = officer.locator('[data-network-note]');
    await officer.locator('[name="q"]').fill('RESIDENCE veuve');
    await officer.getByRole('button', { name: 'Chercher' }).click();
    await expect(note).toHaveCount(1);
    await expect(note).toContainText('certificat de résidence');
    await officer.locator('[data-network-place="skills"]').click();
    await expect(officer.getByRole('listitem').filter({ hasText: ': Nihit' })).toBeVisible();
    await officer.locator('[data-network-place="notes"]').click();
    await officer.locator('[data-network-write]').click();
    await officer.locator('[name="kind"]').selectOption('question');
    await officer.locator('[name="addressedTo"]').selectOption('nihit');
    await officer.locator('[name="question"]').fill('Qui a signé le certificat ?');
    await officer.locator('[data-network-send]').click();
    await expect(note).toHaveCount(2);
    await expect(note.first()).toContainText('Question à Nihit');

    await chooseLanguage(portal, newcomer, 'ar');
    await colleague.goto(network);
    await expect(colleague.locator('[data-network]')).toHaveAttribute('dir', 'rtl');
    const asked = colleague.locator('[data-network-note]').first();
    await expect(asked).toContainText('Qui a signé le certificat ?');
    await asked.locator('[data-network-answer]').click();
    await asked.locator('[name="answer"]').fill('رئيس الجماعة، هاتفه 0612345678');
    await asked.getByRole('button', { name: 'إرسال' }).click();
    await expect(asked.locator('[data-network-findings]')).toContainText('0612345678 – رقم');
    await asked.locator('[name="answer"]').fill('رئيس الجماعة، في يومين.');
    await asked.getByRole('button', { name: 'إرسال' }).click();
    await expect(asked.locator('[name="answer"]')).toHaveCount(0);
    await officer.reload();
    await expect(note.first()).toContainText('رئيس الجماعة، في يومين.');
  });
});

test('a translator of Arabic publishes the Arabic, and of the French nothing: where it opens they are told', async ({
  browser,
  portal,
}) => {
  const page = await join(browser, portal, {
    email: `traduction-${Date.now()}@demo.baom.example`,
    language: 'fr',
    tasks: ['translator'],
    communes: [],
    languages: ['ar'],
  });
  const office = await findOffice(portal, 'argana');
  const publish = page.getByRole('button', { name: 'Publier', exact: true });
  await page.goto(`${office}?plugins[i18n][locale]=ar`);
  const name = page.locator('input[name="name"]:enabled');
  await expect(name).toHaveValue(/مكتب/);
  await expect(page.locator('[data-record-state]')).toBeVisible();
  await expect(page.locator('[data-other-language]')).toHaveCount(0);
  // Whoever has not been there does not say that it is still so.
  await expect(page.locator('[data-verified-panel]')).toHaveCount(0);
  const former = await name.inputValue();
  for (const text of [`${former} (تجربة)`, former]) {
    await name.fill(text);
    await publish.click();
    await expect.poll(() => readPublishedName(portal, office, 'ar')).toBe(text);
    await expect(publish).toBeDisabled();
  }

  await page.goto(`${office}?plugins[i18n][locale]=fr`);
  await expect(page.locator('[data-other-language]')).toContainText('العربية');
  await expect(name).toHaveValue(/Argana/);
  await name.fill('Un autre nom');
  await publish.click();
  await expect(page.getByText(validation.notYours.fr).first()).toBeVisible();
  expect(await readPublishedName(portal, office, 'fr')).toMatch(/Argana/);
  await page.context().close();
});

const uploadedSchema = z.object({ id: z.number(), size: z.number(), width: z.number() });

test('a photograph of 40 MB is made small; a drawing with a program and a PDF called .jpg are refused in words', async ({
  browser,
  portal,
}, info) => {
  const page = await join(browser, portal, {
    email: `photos-${Date.now()}@demo.baom.example`,
    language: 'ar',
    tasks: ['officer'],
    communes: ['massa'],
    languages: [],
  });
  await page.goto(`${portal.cmsUrl}/admin/plugins/upload`);
  const send = async (name: string, content: Buffer) => {
    const path = info.outputPath(name);
    await writeFile(path, content);
    await page.locator('main input[type="file"][multiple]').setInputFiles(path);
  };
  const answer = page.waitForResponse(
    (response) => /\/upload\/files$/.test(response.url()) && response.status() === 201,
  );
  const photograph = await makePhotograph({ width: 4000, height: 3000 });
  await send('façade.jpg', Buffer.concat([photograph, Buffer.alloc(40 * 1024 * 1024)]));
  const { id, size, width } = uploadedSchema.parse(await (await answer).json());
  expect([width, size < 1000]).toEqual([2000, true]);
  await expect(page.getByText('façade.jpg').first()).toBeVisible();

  await send('dessin.svg', svg);
  await expect(page.getByText(refusals.drawing.ar)).toBeVisible();
  await send('photo.jpg', Buffer.from('%PDF-1.7\n'));
  await expect(page.getByText(refusals.documentNamedOtherwise.ar)).toBeVisible();
  await removeFile(portal, id);
  await page.context().close();
});
