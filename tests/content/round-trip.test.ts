import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceBatch, serviceReportsSchema } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type DatabaseName, databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { runBeside } from '../intake/run-beside.ts';
import { callAs, signIn } from '../intake/sign-in.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { png } from '../portal/make-files.ts';
import { runPostgresClient, toPostgresSettings } from '../portal/start-postgres.ts';
import { toEnvironment } from '../portal/start-strapi.ts';
import { exchangeCalls } from './exchange-calls.ts';
import { writeScript } from './write-script.ts';

const cms = fileURLToPath(new URL('../../cms', import.meta.url));
const command = join(cms, 'dist/src/exchange/command.js');
const savedSchema = z.object({ data: z.object({ documentId: z.string() }) });

describe.each(databaseNames)('content on %s', (database) => {
  let strapi: TestStrapi;
  const folder = mkdtempSync(join(tmpdir(), 'portal-content-'));
  const first = join(folder, 'first');
  const second = join(folder, 'second');
  const settings = () => ({ ...settingsOf(strapi), PORTAL_SEED_FOLDER: inject('seedFolder') });

  beforeAll(async () => {
    strapi = await startOn(database);
    await writeAsEditors(strapi);
  });
  afterAll(async () => {
    await strapi?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves as one file a record, what is online apart from what is being written, the media with it', async () => {
    expect(await run(['export', first], settings())).toContain('records and');
    expect(readText(first, 'published/themes/health.yaml')).not.toContain('En cours');
    expect(readText(first, 'drafts/themes/health.yaml')).toContain('En cours d’écriture');
    expect(readText(first, 'drafts/events/atelier.yaml')).toMatch(/pictures:\n\s+- url: media\/[0-9a-f]{16}\.png/);
    const drafts = listFiles(first).filter((file) => file.startsWith('drafts/themes/'));
    expect(drafts.filter((file) => readText(first, file).includes('مسودة'))).toHaveLength(1);
    expect(readText(first, 'media.yaml')).toContain('alternativeText: Le bureau');
    expect(listFiles(first).some((file) => file.startsWith('drafts/offices'))).toBe(false);
  });

  it('comes back into an empty database without a byte of difference', async () => {
    const empty = await makeEmptyDatabase(database, folder);
    expect(await run(['import', first], { ...settings(), ...empty })).toContain('were brought back');
    await run(['export', second], { ...settings(), ...empty });
    expect(listFiles(second)).toEqual(listFiles(first));
    const differing = listFiles(first).filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))),
    );
    expect(differing).toEqual([]);
  });

  it('changed by hand is first only told, field by field, with what is refused; then written as drafts', async () => {
    const change = (file: string, from: string | RegExp, to: string) =>
      writeFileSync(join(second, file), readText(second, file).replace(from, to));
    change('published/themes/work.yaml', /name: .*/, 'name: Un autre nom');
    change('published/profiles/mdm.yaml', /^slug: .*/m, 'slug: autre');
    writeFileSync(
      join(second, 'published/themes/nouveau.yaml'),
      readText(second, 'published/themes/stay.yaml').replace('slug: stay', 'slug: nouveau'),
    );
    const told = await run(['import', second], settings());
    expect(told).toMatch(/New: 1\. Changed: 1\. Unchanged: \d+\./);
    expect(told).toContain('texts.fr.name: ');
    expect(told).toContain('→ Un autre nom');
    expect(told).toContain('published/profiles/mdm.yaml: slug is "autre" but the file has another name');
    expect(await run(['import', second], settings())).toBe(told);
    expect(await run(['import', second, '--write'], settings())).toContain(
      '2 drafts were written. Nothing was published.',
    );
    expect(await run(['import', second], settings())).toMatch(/New: 0\. Changed: 0\./);
  });

  it('opens to the coordination and administrators alone', async () => {
    for (const [method, path, body] of exchangeCalls) {
      expect([path, (await callAs(strapi, 'agadir', method, path, body)).status]).toEqual([path, 403]);
    }
    const [method, path, rows] = exchangeCalls[3] ?? ['', ''];
    expect((await callAs(strapi, 'admin', method, path, rows)).status).toBe(200);
    expect((await callAs(strapi, 'coordination', 'GET', '/exchange/bundle')).text.slice(0, 2)).toBe('PK');
    expect((await fetch(`${strapi.url}/exchange/bundle`)).status).toBe(401);
  });

  it('takes services as drafts, once, and leaves what editors have made of them', async () => {
    const values = [
      { id: 'a-1', name: 'Cours de darija', description: 'Cours du soir.', theme: 'education', organization: 'Tiwizi' },
      { id: 'a-2', name: 'دروس', description: '=1+1' },
      { id: 'a-1', name: 'Encore' },
      { id: 'a-3', name: '' },
      { id: 'a-4', name: 'Fermé', status: 'inactive' },
    ];
    const body = { locale: 'fr', rows: values.map((value, index) => ({ line: index + 2, value })) };
    const send = async (step: string) => {
      const reply = await callAs(strapi, 'coordination', 'POST', `/exchange/services/${step}`, body);
      return serviceReportsSchema.parse(reply.body).reports.map(({ outcome, reason }) => reason ?? outcome);
    };
    const refused = ['duplicate', 'no-name', 'withdrawn'];
    expect(await send('check')).toEqual(['new', 'new', ...refused]);
    expect(readValue(strapi, 'SELECT COUNT(*) FROM imported_services')).toBe('0');
    expect(await send('write')).toEqual(['written', 'written', ...refused]);
    expect(await send('write')).toEqual(['known', 'known', ...refused]);
    const stored = readValue(
      strapi,
      "SELECT slug, title, summary, published_at FROM services WHERE slug LIKE 'cours-de%'",
    );
    expect(stored).toBe('cours-de-darija|Cours de darija|Cours du soir.|');
    expect(readValue(strapi, "SELECT COUNT(*) FROM services WHERE summary = '=1+1'")).toBe('1');
    const wrong = await callAs(strapi, 'coordination', 'POST', '/exchange/services/write', { ...body, locale: 'xx' });
    expect(wrong.status).toBe(400);
  });

  it('of which a hundred come in two parts, one of them twice as after a torn line, is there once each', async () => {
    const toPart = (start: number) =>
      Array.from({ length: serviceBatch }, (_, index) => ({
        line: start + index + 1,
        value: { id: `m-${start + index}`, name: `Service ${start + index}` },
      }));
    for (const start of [0, 50, 50]) {
      const body = { locale: 'fr', rows: toPart(start) };
      expect((await callAs(strapi, 'coordination', 'POST', '/exchange/services/write', body)).status).toBe(200);
    }
    expect(readValue(strapi, "SELECT COUNT(*) FROM services WHERE title LIKE 'Service %'")).toBe('100');
    expect(readValue(strapi, "SELECT COUNT(*) FROM imported_services WHERE external_id LIKE 'm-%'")).toBe('100');
  });

  it('is written, imported or by hand, while another program writes into the database', async () => {
    const themes = '/content-manager/collection-types/api::theme.theme';
    const { documentId } = savedSchema.parse(
      (await callAs(strapi, 'coordination', 'POST', `${themes}?locale=fr`, { slug: 'beside', name: 'À côté' })).body,
    ).data;
    const refused: unknown[] = [];
    const endWriting = await runBeside(strapi, writeScript);
    for (let turn = 0; turn < 25; turn += 1) {
      const rows = [{ line: 2, value: { id: `b-${turn}`, name: `À côté ${turn}` } }];
      const sent = await callAs(strapi, 'coordination', 'POST', '/exchange/services/write', { locale: 'fr', rows });
      const [report] = serviceReportsSchema.parse(sent.body).reports;
      if (report?.outcome !== 'written') refused.push(report);
      const change = { summary: `Écrit ${turn}` };
      const saved = await callAs(strapi, 'coordination', 'PUT', `${themes}/${documentId}?locale=fr`, change);
      if (saved.status !== 200) refused.push(saved.text);
    }
    expect(Number((await endWriting()).split(' ').at(-1))).toBeGreaterThan(25);
    expect(refused).toEqual([]);
  });

  it('takes the place of a service as the draft of a counter, once for all services that are given there', async () => {
    const organisation = 'Office d’essai';
    const manager = '/content-manager/collection-types/api::organisation.organisation?locale=fr';
    const own = { slug: 'office-essai', name: organisation, summary: 'Un essai.', category: 'association' };
    const made = await callAs(strapi, 'coordination', 'POST', manager, { ...own, nameChecked: false });
    expect(made.status).toBe(201);
    const { documentId } = savedSchema.parse(made.body).data;
    const inArabic = manager.replace('?locale=fr', `/${documentId}?locale=ar`);
    expect(
      (await callAs(strapi, 'coordination', 'PUT', inArabic, { name: organisation, summary: 'تجربة' })).status,
    ).toBe(200);
    const commune = readValue(strapi, "SELECT name FROM communes WHERE slug = 'agadir' AND locale = 'fr' LIMIT 1");
    const schedule = { id: 's', freq: 'WEEKLY', byday: 'MO', opens_at: '08:30', closes_at: '12:00' };
    const location = { id: 'l-9', name: 'Guichet neuf', addresses: [{ address_1: 'Rue 1', city: commune }] };
    const place = { location_id: 'l-9', location: { ...location, schedules: [schedule] } };
    const given = { organization: { name: organisation }, service_at_locations: [place] };
    const values = [
      { id: 'p-1', name: 'Cours', phones: [{ number: '0528000001' }], ...given },
      { id: 'p-2', name: 'Conseil', ...given },
    ];
    const send = async (locale: string) => {
      const body = { locale, rows: values.map((value, index) => ({ line: index + 1, value })) };
      const reply = await callAs(strapi, 'coordination', 'POST', '/exchange/services/write', body);
      return serviceReportsSchema.parse(reply.body).reports.map(({ outcome }) => outcome);
    };
    expect(await send('fr')).toEqual(['written', 'written']);
    expect(await send('fr')).toEqual(['known', 'known']);
    expect(await send('ar')).toEqual(['written', 'written']);
    const columns = 'locale, name, address, phone, commune, published_at';
    const stored = readValue(
      strapi,
      `SELECT ${columns} FROM contact_points WHERE slug = 'guichet-neuf' ORDER BY locale`,
    );
    expect(stored.split('\n')).toEqual(
      ['ar', 'fr'].map((locale) => `${locale}|Guichet neuf|Rue 1|+212528000001|agadir|`),
    );
    const documents = `SELECT COUNT(DISTINCT document_id) FROM imported_services WHERE external_id IN ('p-1', 'p-2')`;
    expect(readValue(strapi, documents)).toBe('2');
    const linked = `SELECT COUNT(*) FROM contact_points_organisation_lnk JOIN contact_points p ON p.id = contact_point_id
      WHERE slug = 'guichet-neuf'`;
    expect(readValue(strapi, linked)).toBe('2');
  });
});

/** Not in one go: a connection that was kept would be closed by Strapi while this process stands still. */
function run(args: readonly string[], env: Record<string, string>): Promise<string> {
  // Warnings of Node carry the number of the process: two runs would never say the same.
  const quiet = { ...env, NODE_NO_WARNINGS: '1' };
  const environment = toEnvironment({ port: 1, env: quiet }, env['DATABASE_FILENAME'] ?? '');
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: cms, env: environment }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

function settingsOf(strapi: TestStrapi): Record<string, string> {
  if (strapi.database === 'SQLite') return { DATABASE_FILENAME: strapi.databaseFile };
  return toPostgresSettings(inject('postgresPort'), strapi.databaseName);
}

async function makeEmptyDatabase(database: DatabaseName, folder: string): Promise<Record<string, string>> {
  if (database === 'SQLite') return { DATABASE_FILENAME: join(folder, 'empty.db') };
  const name = `empty_${await findFreePort()}`;
  runPostgresClient(inject('postgresPort'), 'createdb', name);
  return toPostgresSettings(inject('postgresPort'), name);
}

/** Drafts of several kinds: over what is online, new and with a picture, half-written in one language without a slug. */
async function writeAsEditors(strapi: TestStrapi): Promise<void> {
  const manager = '/content-manager/collection-types';
  const call = async (method: string, path: string, body: object) => {
    const reply = await callAs(strapi, 'coordination', method, path, body);
    expect([200, 201]).toContain(reply.status);
    return reply.body;
  };
  const themes = await callAs(
    strapi,
    'coordination',
    'GET',
    `${manager}/api::theme.theme?locale=fr&filters[slug]=health`,
  );
  const [health] = z.object({ results: z.array(z.object({ documentId: z.string() })) }).parse(themes.body).results;
  await call('PUT', `${manager}/api::theme.theme/${health?.documentId}?locale=fr`, { summary: 'En cours d’écriture' });
  await call('POST', `${manager}/api::theme.theme?locale=ar`, { name: 'مسودة' });
  const event = savedSchema.parse(
    await call('POST', `${manager}/api::event.event?locale=fr`, {
      slug: 'atelier',
      type: 'workshop',
      startsOn: '2026-10-01',
      precision: 'day',
      eventStatus: 'confirmed',
      title: 'Un atelier',
      summary: 'Un atelier.',
      pictures: [await uploadPicture(strapi)],
    }),
  );
  await call('PUT', `${manager}/api::event.event/${event.data.documentId}?locale=en`, { title: 'A workshop' });
}

async function uploadPicture(strapi: TestStrapi): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'bureau.png');
  form.append('fileInfo', JSON.stringify({ name: 'bureau.png', alternativeText: 'Le bureau', caption: null }));
  const response = await fetch(`${strapi.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await signIn(strapi, 'coordination')}` },
    body: form,
  });
  return z.tuple([z.object({ id: z.number() })]).parse(await response.json())[0].id;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)))
    .toSorted();
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
