import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import type { Hours } from '@portal/content/schema';
import sirv from 'sirv';
import { z } from 'zod';
import { toFrameCode } from '../../site/features/embed/to-embed-code.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { buildPages } from '../../site/publish/build-pages.ts';
import { writeCardScript } from '../../site/publish/write-card-script.ts';
import { expect, test } from './support/portal.ts';

const recordSchema = z.looseObject({ slug: z.string() });
const snapshotSchema = z.looseObject({
  office: z.array(recordSchema),
  event: z.array(recordSchema),
  'public-holiday': z.array(recordSchema),
});

const workday = [
  { opens: '08:30', closes: '12:00' },
  { opens: '13:00', closes: '16:30' },
];
const night = [{ opens: '20:00', closes: '02:00' }];
const week = { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: night };
/** Long after the build and far from the feasts: Monday 11 June 2040. */
const hours: Hours = {
  week: { ...week, saturday: [], sunday: [] },
  exceptions: [{ from: '2040-06-13', to: '2040-06-13', intervals: [], reason: 'Travaux' }],
  confirmedOn: '2040-06-01',
};
const offices: Readonly<Record<string, { hours: Hours; phone?: string }>> = {
  agadir: { hours, phone: '+212528000000' },
  tiznit: { hours: { ...hours, confirmedOn: undefined }, phone: '+212528000001' },
};
const meeting = {
  type: 'workshop',
  commune: 'agadir',
  startsOn: '2040-06-20',
  precision: 'day',
  status: 'confirmed',
  sources: [],
  texts: {
    fr: { title: 'Atelier des papiers', summary: 'Un atelier.' },
    ar: { title: 'ورشة الوثائق', summary: 'ورشة.' },
  },
};
const feast = { startsOn: '2040-06-14', sources: [], texts: { fr: { name: 'Fête annoncée' } } };

test.describe('the opening hours of an office', () => {
  // One worker: each would build the pages again.
  test.describe.configure({ mode: 'default' });
  let folder: string;
  let server: Server;
  let url: string;
  /** The clock of the server; a browser's own is set apart from it. */
  let now = new Date();

  test.beforeAll(async ({ portal }) => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(portal.folder, 'hours-'));
    const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(join(portal.folder, 'snapshot.json'), 'utf8')));
    snapshot['public-holiday'].push({ slug: 'fete', ...feast });
    // As many as a card shows.
    snapshot.event = ['atelier-des-papiers', 'atelier-de-juin'].map((slug) => ({ slug, ...meeting }));
    const office = snapshot.office.map((record) => ({ ...record, ...offices[record.slug] }));
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify({ ...snapshot, office }));
    await buildPages({
      project: projectFolder,
      outFolder: join(folder, 'out'),
      snapshot: join(folder, 'snapshot.json'),
      deskKeys: join(portal.folder, 'desk-keys.json'),
      siteOrigin: 'http://localhost:4321',
    });
    await writeCardScript(join(folder, 'out'));
    const serve = sirv(join(folder, 'out'));
    server = createServer((request, response) => {
      response.setHeader('date', now.toUTCString());
      serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    browser: Browser,
    path: string,
    moment: string,
    more: { zone?: string; aheadMinutes?: number } = {},
  ) {
    const context = await browser.newContext({ timezoneId: more.zone ?? 'Africa/Casablanca' });
    const page = await context.newPage();
    now = new Date(moment);
    await page.clock.install({ time: now.getTime() + (more.aheadMinutes ?? 0) * 60_000 });
    await page.goto(url + path);
    return { page, line: page.locator('.reach [data-opening]') };
  }

  for (const zone of ['America/New_York', 'Asia/Tokyo', 'Africa/Casablanca']) {
    test(`are right on a phone in ${zone}, and change with the minute`, async ({ browser }) => {
      const { page, line } = await open(browser, '/fr/bureaux/agadir/', '2040-06-11T11:59:30Z', { zone });
      await expect(line).toHaveText('Ouvert maintenant · ferme à 12:00');
      await expect(line).toHaveAttribute('data-tone', 'open');
      await expect(page.locator('tr[aria-current]')).toContainText('Lundi');
      await page.clock.runFor(31_000);
      await expect(line).toHaveText('Fermé · ouvre à 13:00');
      await page.context().close();
    });
  }

  for (const [locale, open, closed, event] of [
    ['fr', 'Ouvert maintenant · ferme à 12:00', 'Fermé · ouvre à 13:00', 'Atelier des papiers'],
    ['ar', 'مفتوح الآن · يغلق على الساعة 12:00', 'مغلق · يفتح على الساعة 13:00', 'ورشة الوثائق'],
  ] as const) {
    test(`are right on the card that a commune has copied into its own site, events with them, in ${locale}`, async ({
      browser,
    }) => {
      const code = toFrameCode({ locale, commune: 'agadir', origin: url, name: 'BAOM' });
      const commune = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(code));
      await new Promise<void>((resolve) => commune.listen(0, '127.0.0.1', resolve));
      const page = await (await browser.newContext({ timezoneId: 'Asia/Tokyo' })).newPage();
      now = new Date('2040-06-11T11:59:30Z');
      await page.clock.install({ time: now });
      // Another name is another origin, as another site is.
      await page.goto(`http://localhost:${(commune.address() as AddressInfo).port}`);
      const card = page.frameLocator('iframe');
      await expect(card.locator('[data-opening-text]')).toHaveText(open);
      await expect(card.locator('table')).toContainText('20:00–02:00');
      await expect(card.getByRole('link', { name: event })).toHaveCount(2);
      await page.clock.runFor(31_000);
      await expect(card.locator('[data-opening-text]')).toHaveText(closed);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      const isCut = await card
        .locator('html')
        .evaluate((html) => html.scrollWidth > html.clientWidth || html.scrollHeight > html.clientHeight);
      expect(isCut).toBe(false);
      await page.context().close();
      commune.close();
    });
  }

  test('are right when the phone was set an hour off to look right', async ({ browser }) => {
    const { page, line } = await open(browser, '/fr/bureaux/agadir/', '2040-06-11T16:00:00Z', { aheadMinutes: 60 });
    await expect(line).toHaveText('Ouvert maintenant · ferme à 16:30');
    await page.context().close();
  });

  test('cost a page with hours no more than the scripts of a page may weigh', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(`${url}/fr/bureaux/agadir/`, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15 * 1024);
    await context.close();
  });

  test('say what is not like an ordinary day', async ({ browser }) => {
    const closed = await open(browser, '/fr/bureaux/agadir/', '2040-06-13T10:00:00Z');
    await expect(closed.line).toHaveText(/^Fermé · ouvre vendredi à 20:00\s*Fermeture annoncée par le bureau$/);
    await expect(closed.page.locator('li[aria-current]')).toContainText('Travaux');
    await expect(closed.page.locator('tr[aria-current]')).toHaveCount(0);
    await closed.page.context().close();
    const feastDay = await open(browser, '/fr/bureaux/agadir/', '2040-06-14T10:00:00Z');
    await expect(feastDay.line).toContainText('Fête annoncée');
    await feastDay.page.context().close();
    const night = await open(browser, '/ar/bureaux/agadir/', '2040-06-16T01:00:00Z');
    await expect(night.line).toHaveText('مفتوح الآن · يغلق على الساعة 2:00');
    const { violations } = await new AxeBuilder({ page: night.page }).include('.reach').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await night.page.context().close();
  });

  test('that nobody confirmed never say open, and unknown ones never say closed', async ({ browser }) => {
    const { page } = await open(browser, '/fr/bureaux/', '2040-06-11T10:00:00Z');
    await expect(page.locator('[data-office="tiznit"]')).toContainText('Horaires à confirmer\u00a0: appelez avant');
    await expect(page.locator('[data-office="agadir"]')).toContainText('Ouvert maintenant');
    await expect(page.locator('[data-office="taliouine"]')).toContainText('Horaires inconnus');
    await page.context().close();
  });

  test('without JavaScript, or with a clock before the day of the build, stay what is always true', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${url}/fr/bureaux/agadir/`);
    await expect(plain.locator('.reach [data-opening]')).toHaveText('Horaires confirmés le 1 juin 2040');
    await expect(plain.locator('table')).toContainText('20:00–02:00');
    await context.close();
    const { page, line } = await open(browser, '/fr/bureaux/agadir/', '2019-01-07T10:00:00Z');
    await expect(line).toHaveText('Horaires confirmés le 1 juin 2040');
    await page.context().close();
  });
});
