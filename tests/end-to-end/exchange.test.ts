import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { listViolations } from '../accessibility/list-violations.ts';
import type { PortalState } from '../portal/portal-state.ts';
import { chooseLanguage, hireCoordinator } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

// One coordinator, one file after the other: what the first brings in the next ones find.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const coordinator = 'echanges@demo.baom.example';
const slowly = { timeout: 30_000 };

test.beforeAll(({ portal }) => hireCoordinator(portal, coordinator));

async function openExchange(page: Page, portal: PortalState): Promise<Locator> {
  await signIn(page, portal.cmsUrl, coordinator, portal.demoPassword);
  await page.goto(`${portal.cmsUrl}/admin/exchange`);
  const screen = page.locator('[data-exchange-page]');
  await expect(screen).toBeVisible(slowly);
  return screen;
}

/** As a spreadsheet of a country with Arabic letters saves a CSV. */
function encodeWindows1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (sign) => bytes.get(sign) ?? 0x3f));
}

/** What axe finds on our page of the admin; the frame around it is Strapi's. */
async function checkPage(page: Page, name: string): Promise<void> {
  expect(await listViolations(name, page, '[data-exchange-page]')).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  const isWide = await page
    .locator('[data-exchange-page]')
    .evaluate((screen) => screen.getBoundingClientRect().width > innerWidth);
  expect(isWide).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a table in the Windows of Arabic, with semicolons and a formula, becomes drafts; what was skipped or doubtful is told', async ({
  page,
  portal,
  request,
}) => {
  const screen = (await openExchange(page, portal)).locator('[data-services-import]');
  const lines = [
    'المعرف;الاسم;الوصف;الجهة;الارتفاع',
    'x-1;دروس في الدارجة;=HYPERLINK("http://example.org");جمعية تيويزي;12',
    'x-1;مكرر;;;',
    'x-2;;بلا اسم;;',
  ];
  const buffer = encodeWindows1256(`${lines.join('\r\n')}\r\n`);
  await screen.locator('select[name="locale"]').selectOption('ar');
  await screen.locator('input[type="file"]').setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer });
  await expect(screen.locator('select[name="column-name"]')).toHaveValue('1');
  await screen.getByRole('button', { name: 'Contrôler' }).click();
  const report = screen.locator('[data-services-report]');
  await expect(report).toContainText('À écrire : 1', slowly);
  await expect(report).toContainText('Refusés : 2');
  await expect(report.locator('[data-proposed]')).toContainText('جمعية تيويزي');
  await expect(report).toContainText('[الارتفاع]');
  await checkPage(page, 'exchange, report in French');
  await screen.getByRole('button', { name: 'Écrire 1 brouillon' }).click();
  await expect(report.locator('[data-outcome="written"]')).toContainText('دروس في الدارجة', slowly);
  const download = page.waitForEvent('download');
  await report.getByRole('button', { name: /Télécharger le rapport/ }).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toContain('summary');
  expect(table).not.toMatch(/(?:^|[;"])=HYPERLINK/m);
  // Nothing that was brought in is online.
  const online = await request.get(`${portal.cmsUrl}/api/services?locale=ar&pagination[pageSize]=200`, {
    headers: { authorization: `Bearer ${portal.buildToken}` },
  });
  expect(online.status()).toBe(200);
  expect(await online.text()).not.toContain('دروس في الدارجة');
});

test('a file of HSDS becomes drafts, its place the draft of a counter; a torn file is refused with a sentence', async ({
  page,
  portal,
}) => {
  const screen = (await openExchange(page, portal)).locator('[data-services-import]');
  const file = screen.locator('input[type="file"]');
  const choose = (text: string) =>
    file.setInputFiles({ name: 'services.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{"contents": [');
  await expect(screen.getByRole('alert')).toContainText('abîmé ou incomplet');
  const schedules = [{ id: 's', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '08:30', closes_at: '16:30' }];
  const location = {
    id: 'l',
    name: 'Guichet de Tiznit',
    addresses: [{ address_1: 'Rue 1', city: 'Tiznit' }],
    schedules,
  };
  const service = {
    id: 'h-1',
    name: 'Accompagnement vers l’emploi',
    organization: { name: 'ANAPEC' },
    eligibility_description: 'Toute personne en âge de travailler.',
    languages: [{ code: 'fra' }],
    service_at_locations: [{ id: 'sl', location_id: 'l', location }],
  };
  await choose(JSON.stringify({ total_items: 1, contents: [service] }));
  await screen.getByRole('button', { name: 'Contrôler' }).click();
  const report = screen.locator('[data-services-report]');
  await expect(report).toContainText('Un guichet est proposé en brouillon', slowly);
  await expect(report).toContainText('languages');
  await screen.getByRole('button', { name: 'Écrire 1 brouillon' }).click();
  await expect(report.locator('[data-outcome="written"]')).toHaveCount(1, slowly);
  await page.reload();
  await choose(JSON.stringify([service]));
  await screen.getByRole('button', { name: 'Contrôler' }).click();
  await expect(report.locator('[data-outcome="known"]')).toHaveCount(1, slowly);
});

test('all content is downloaded, as the command writes it; what is wrong in it is said in Arabic when it comes back', async ({
  page,
  portal,
}) => {
  await chooseLanguage(portal, coordinator, 'ar');
  const screen = await openExchange(page, portal);
  await expect(screen).toHaveAttribute('dir', 'rtl');
  const download = page.waitForEvent('download');
  await screen.locator('[data-export] button').click();
  const files = unzipSync(readFileSync(await (await download).path()));
  expect(Object.keys(files).filter((name) => name.startsWith('drafts/services/')).length).toBeGreaterThan(0);
  await compareWithCommand(files, portal);

  const encode = (text: string) => new TextEncoder().encode(text);
  const restore = screen.locator('[data-restore]');
  const bring = (content: Uint8Array) =>
    restore
      .locator('input[type="file"]')
      .setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer: Buffer.from(content) });
  await bring(encode('slug: a'));
  await expect(restore.getByRole('alert')).toBeVisible(slowly);
  const theme = Buffer.from(files['published/themes/health.yaml'] ?? '').toString();
  const changed = {
    'published/themes/health.yaml': encode(theme.replace(/summary: .*/, 'summary: Une autre phrase.')),
    'published/themes/work.yaml': encode('slug: ['),
    'drafts/events/x.yaml': encode('slug: x\ncolour: red\ntexts: { fr: { title: A } }\n'),
  };
  await bring(zipSync(changed));
  const report = restore.locator('[data-bundle-report]');
  await expect(report).toContainText('Une autre phrase.', slowly);
  await expect(report).toContainText('لا يمكن قراءة السطر');
  await expect(report).toContainText('لا تعرف البوابة هذه الخانة: colour');
  expect(await report.innerText()).not.toMatch(/\b(?:is not|must|unrecognized|invalid)\b/i);
  await checkPage(page, 'exchange, report in Arabic');
});

test('an officer finds no door to it', async ({ page, portal }) => {
  await signIn(page, portal.cmsUrl, 'taliouine@demo.baom.example', portal.demoPassword);
  await page.goto(`${portal.cmsUrl}/admin/exchange`);
  await expect(page.locator('main')).toBeVisible(slowly);
  await expect(page.locator('[data-exchange-page]')).toHaveCount(0);
  await expect(page.locator('a[href$="/exchange"]')).toHaveCount(0);
});

/** Kinds that no other test of this portal writes. */
const still = /^published\/(?:themes|profiles|provinces|services|organisations)\//;

/** `npm run content:export` beside the running CMS, and `content:import` of what it wrote: nothing is new, byte for byte. */
async function compareWithCommand(files: Readonly<Record<string, Uint8Array>>, portal: PortalState): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-export-'));
  const secrets = parseEnv(readFileSync(join(dirname(portal.folder), 'secrets.env'), 'utf8'));
  const settings = { ENV_PATH: '/dev/null', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: portal.database };
  const env = { ...process.env, ...secrets, NODE_ENV: 'test', PORTAL_SEED: 'false', ...settings };
  const run = (task: string) =>
    promisify(execFile)('npm', ['run', '--silent', `content:${task}`, '--', folder], { env });
  try {
    await run('export');
    const names = Object.keys(files).filter((name) => still.test(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !readFileSync(join(folder, name)).equals(files[name] ?? new Uint8Array()))).toEqual(
      [],
    );
    const { stdout } = await run('import');
    expect(stdout).toMatch(/New: 0\. Changed: \d+\. Unchanged: \d+\./);
    expect(stdout).toContain('Nothing was written');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
