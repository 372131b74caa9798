import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Office, recordTypes, relayDesk, type Snapshot, weekdays } from '@portal/content/schema';
import ICAL from 'ical.js';
import { productFacts, products } from '../../site/features/kit/products.ts';
import { readPdf } from '../../site/kit/read-pdf.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { toPortalPaths } from '../../site/publish/portal-paths.ts';
import { startServer } from '../../site/server/start-server.ts';
import { findCut } from './support/find-cut.ts';
import { expect, test } from './support/portal.ts';

// The seed holds no proposal, no dated event and no office's hours: nobody has told them. These are the tests' own, on a
// site of their own.
test.describe.configure({ mode: 'serial' });

let site: Awaited<ReturnType<typeof startServer>>;
let folder = '';
let commune = '';

test.beforeAll(async ({ portal }) => {
  test.setTimeout(240_000);
  const paths = toPortalPaths(portal.folder);
  const desks: { keys: { commune: string }[] } = JSON.parse(readFileSync(paths.deskKeys, 'utf8'));
  commune = desks.keys.find((key) => key.commune !== relayDesk && key.commune !== 'cmsm')?.commune ?? '';
  const snapshot: Snapshot = JSON.parse(readFileSync(paths.snapshot, 'utf8'));
  // Inside the project, as every release is: that is where the build finds its packages.
  folder = mkdtempSync(join(projectFolder, '.portal', 'tests', 'made-content-'));
  const made = join(folder, 'snapshot.json');
  writeFileSync(
    made,
    JSON.stringify({
      ...snapshot,
      opportunity: makeProposals(),
      event: makeEvents(),
      office: snapshot.office.map((office) => (office.slug === fullOffice ? tellAll(office) : office)),
    }),
  );
  const live = join(folder, 'site');
  const siteOrigin = 'http://localhost:4321';
  await buildPages({ project: projectFolder, outFolder: live, snapshot: made, deskKeys: paths.deskKeys, siteOrigin });
  const { cmsUrl } = portal;
  site = await startServer({ live, cmsUrl, intakeToken: undefined, siteOrigin, trustProxy: false }, 0, () => {});
});

test.afterAll(async () => {
  await site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The longest name of all. */
const fullOffice = 'sidi-bouabdelli';

/** An office that has told everything there is room for. */
function tellAll(office: Office): Office {
  const twice = [
    { opens: '08:30', closes: '12:30' },
    { opens: '14:30', closes: '18:30' },
  ];
  const week = Object.fromEntries(weekdays.map((day) => [day, twice]));
  const ramadan = { from: '2027-02-08', to: '2027-03-09', week: { monday: [{ opens: '09:00', closes: '15:00' }] } };
  const address = 'Siège de la commune, 1er étage, bureau 12, à côté de l’état civil, en face de la place de l’essai';
  return recordTypes.office.schema.parse({
    ...office,
    phone: '+212528000000',
    whatsapp: '+212600000000',
    hours: { week, ramadan, byAppointment: true },
    texts: {
      ...office.texts,
      fr: { ...office.texts.fr, address },
      ar: {
        ...office.texts.ar,
        address: 'مقر الجماعة، الطابق الأول، المكتب رقم 12، بجوار الحالة المدنية، أمام ساحة التجربة',
      },
      zgh: { ...office.texts.zgh, address: 'ⵍⵊⵎⴰⵄⵜ, ⵍⴱⵉⵔⵓ 12, ⵜⴰⵎⴰ ⵏ ⵓⵙⴰⵔⴰⴳ' },
    },
  });
}

function makeProposals() {
  const proposal = (slug: string, more: object, title: string) =>
    recordTypes.opportunity.schema.parse({
      slug,
      commune,
      type: 'local-project',
      sector: 'water',
      stage: 'funding',
      sources: [],
      ...more,
      texts: { fr: { title, summary: 'Texte de l’essai.' } },
    });
  return [
    proposal('puits', {}, 'Un puits pour le douar'),
    proposal('atelier', { sector: 'crafts' }, 'Un atelier'),
    proposal('avis', { type: 'consultation', sector: 'services', closesOn: '2020-05-03' }, 'Votre avis'),
  ];
}

function makeEvents() {
  const event = (slug: string, more: object, title: string, words: object = {}) =>
    recordTypes.event.schema.parse({
      slug,
      commune,
      changedAt: '2026-11-28T10:00:00.000Z',
      type: 'workshop',
      startsOn: '2099-03-04',
      precision: 'day',
      status: 'confirmed',
      sources: [],
      ...more,
      texts: { fr: { title, summary: 'Texte de l’essai.', ...words } },
    });
  return [
    event('annule', { status: 'cancelled' }, 'Atelier annulé'),
    event('deplace', { status: 'moved', movedFromOn: '2099-03-01' }, 'Atelier déplacé', {
      place: 'Maison des jeunes',
      movedFromPlace: 'Stade',
    }),
    event('passe', { startsOn: '2020-03-04', pictures: [picture] }, 'Atelier passé', { pictureTexts: ['La salle'] }),
  ];
}

const picture = { url: '/media/0123456789abcdef.webp', mime: 'image/webp', bytes: 10, width: 40, height: 30 };

test('a proposal is found by a filter in the address, and interest in it reaches the form of its office', async ({
  page,
}) => {
  await page.goto(`${site.url}/fr/investir/`);
  const cards = page.locator('[data-opportunity]:visible');
  await expect(cards).toHaveCount(3);
  await page.selectOption('#field-secteur', 'water');
  await expect(page).toHaveURL(/\/fr\/investir\/\?secteur=water$/);
  await expect(cards).toHaveCount(1);
  await page.reload();
  await expect(cards).toHaveCount(1);
  await page.goto(`${site.url}/fr/investir/?secteur=unknown`);
  await expect(cards).toHaveCount(3);

  await page.getByRole('link', { name: 'Un puits pour le douar' }).click();
  await page.getByRole('link', { name: "Ça m'intéresse" }).click();
  await expect(page.locator('#field-commune')).toHaveValue(commune);
  await expect(page.locator('#field-theme')).toHaveValue('invest');
  await expect(page.locator('#field-message')).toHaveValue(/^Cela m'intéresse\s: Un puits pour le douar\n\n$/);
});

test('the first line of a message comes from the page, never from the address', async ({ page }) => {
  await page.goto(`${site.url}/fr/contact/?projet=__proto__&sujet=nowhere`);
  await expect(page.locator('#field-message')).toHaveValue('');
  await expect(page.locator('#field-theme')).toHaveValue('');
});

test('a consultation whose last day is over is shown as closed, and takes no answer', async ({ page }) => {
  await page.goto(`${site.url}/fr/investir/projets/avis/`);
  await expect(page.getByText('Terminé le 3 mai 2020')).toBeVisible();
  await expect(page.getByRole('link', { name: "Ça m'intéresse" })).toHaveCount(0);
});

test('without a script each way to take part has its own page, and no filter that does nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/fr/investir/consultations/`);
  await expect(page.getByRole('link', { name: 'Votre avis' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Un atelier' })).toHaveCount(0);
  await page.goto(`${site.url}/fr/investir/`);
  await expect(page.locator('[data-opportunity-filter]')).toBeHidden();
  await context.close();
});

test('an event that is cancelled or has moved says so, with where it was to be', async ({ page }) => {
  await page.goto(`${site.url}/fr/evenements/`);
  await expect(page.locator('#annule .event-status')).toHaveText('Annulé');
  await page.goto(`${site.url}/fr/evenements/deplace/`);
  await expect(page.getByText(/Prévu d'abord\s: 1 mars 2099/)).toBeVisible();
  await expect(page.getByText(/Lieu annoncé d'abord\s: Stade/)).toBeVisible();
  await page.goto(`${site.url}/fr/evenements/archives/2020/`);
  await page.getByRole('link', { name: 'Atelier passé' }).click();
  await expect(page.getByRole('img', { name: 'La salle' })).toHaveAttribute('src', picture.url);
});

test('the calendar of a commune comes as a calendar, and tells that an event is cancelled', async ({ request }) => {
  const answer = await request.get(`${site.url}/fr/territoires/${commune}/agenda.ics`);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const states = calendar
    .getAllSubcomponents('vevent')
    .map((event) => [
      event.getFirstPropertyValue('uid'),
      event.getFirstPropertyValue('status'),
      String(event.getFirstPropertyValue('last-modified')),
    ]);
  expect(states).toEqual([
    ['event-annule@portail-baom', 'CANCELLED', '2026-11-28T10:00:00Z'],
    ['event-deplace@portail-baom', 'CONFIRMED', '2026-11-28T10:00:00Z'],
    ['event-passe@portail-baom', 'CONFIRMED', '2026-11-28T10:00:00Z'],
  ]);
  expect((await request.get(`${site.url}/fr/evenements/annule.ics`)).ok()).toBe(true);
});

for (const locale of ['fr', 'ar', 'zgh']) {
  test(`nothing of an office with a full week, two telephones and a long address is cut on its sheets in ${locale}`, async ({
    page,
  }) => {
    const problems: string[] = [];
    for (const product of products) {
      const { path, pages } = productFacts[product];
      await page.goto(`${site.url}/${locale}/bureaux/${fullOffice}/kit/${path}/`);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      problems.push(...(await findCut(page)).map((name) => `${path}: ${name} is cut`));
      const printed = readPdf(await page.pdf({ preferCSSPageSize: true }));
      if (printed.pages !== pages) problems.push(`${path}: ${printed.pages} pages`);
      // A pen finds nothing to fill in: what is known is printed.
      await expect(page.locator('.pen-line')).toHaveCount(0);
      await page.emulateMedia({ media: null });
    }
    expect(problems).toEqual([]);
    await page.goto(`${site.url}/${locale}/bureaux/${fullOffice}/kit/depliant/`);
    await expect(page.locator('[data-hours-week] bdi')).toHaveCount(14);
  });
}
