import {
  exportedFileSchema,
  type ImportReport,
  importReportSchema,
  type TranslationSheet,
  translationListSchema,
  translationSheetSchema,
} from '@portal/content/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { markTexts } from '../../cms/src/translations/exchange/exchanged-unit.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { callAs, type DemoAccount, signIn } from '../intake/sign-in.ts';

const events = '/content-manager/collection-types/api::event.event';
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string() }) });
const errorSchema = z.object({ error: z.object({ details: z.unknown() }) });

describe.each(databaseNames)('the translation desk, on %s', (database) => {
  let strapi: TestStrapi;
  let id: string;
  let slug: string;
  let made = 0;
  const as = (account: DemoAccount, method: string, path: string, body?: unknown) =>
    callAs(strapi, account, method, path, body);
  const record = () => `/translations/records/event/${id}`;
  const open = async (account: DemoAccount = 'taliouine', locale = 'ar'): Promise<TranslationSheet> =>
    translationSheetSchema.parse((await as(account, 'GET', `${record()}?locale=${locale}`)).body);

  async function save(texts: Record<string, string>, sheet?: TranslationSheet) {
    const { locale, version, parts } = sheet ?? (await open());
    const sourceDigests = Object.fromEntries(parts.map(({ part, sourceDigest }) => [part, sourceDigest]));
    return as('taliouine', 'PUT', record(), { locale, version, sourceDigests, texts });
  }

  const changeFrench = (changes: object) => as('taliouine', 'PUT', `${events}/${id}?locale=fr`, changes);

  async function send(text: string | Uint8Array<ArrayBuffer>, account: DemoAccount = 'taliouine') {
    const form = new FormData();
    form.append('file', new Blob([text]), 'fichier.csv');
    const response = await fetch(`${strapi.url}/translations/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await signIn(strapi, account)}` },
      body: form,
    });
    return { status: response.status, body: z.unknown().parse(await response.json()) };
  }
  const importAs = async (text: string, account?: DemoAccount): Promise<ImportReport> =>
    importReportSchema.parse((await send(text, account)).body);
  const toCsv = (...rows: readonly (readonly string[])[]) =>
    [['type', 'record', 'field', 'mark', 'fr', 'ar'], ...rows].map((row) => row.join(';')).join('\r\n');
  const french = { title: 'Atelier', summary: 'Le bureau aide à écrire une lettre.' };
  const row = (field: 'title' | 'summary', target: string, name = slug) => [
    'event',
    name,
    field,
    markTexts(french[field], ''),
    french[field],
    target,
  ];

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });
  beforeEach(async () => {
    made += 1;
    slug = `taliouine-essai-${made}`;
    const answer = await as('taliouine', 'POST', `${events}?locale=fr`, {
      ...french,
      slug,
      type: 'workshop',
      commune: 'taliouine',
      startsOn: '2026-12-01',
      precision: 'day',
      eventStatus: 'confirmed',
      sources: [{ title: 'Essai' }],
    });
    expect(answer.status, answer.text).toBe(201);
    id = documentSchema.parse(answer.body).data.documentId;
  });

  it('lists an officer’s own records with what is missing, and counts each language', async () => {
    const list = translationListSchema.parse((await as('taliouine', 'GET', '/translations/records?locale=ar')).body);
    const own = list.records.find(({ documentId }) => documentId === id);
    expect(own).toMatchObject({ title: french.title, parts: [{ part: 'text', state: 'missing' }] });
    expect(list.coverage.map(({ locale }) => locale)).toEqual(['ar', 'ary', 'zgh', 'en']);
    const { text } = await as('taliouine', 'GET', '/translations/records?locale=ar&commune=agadir&search=agadir');
    expect(text.toLowerCase()).not.toContain('"agadir"');
    const foreign = await as('agadir', 'GET', `${record()}?locale=ar`);
    expect([foreign.status, foreign.text.includes(french.title)]).toEqual([404, false]);
    const theme = await as('taliouine', 'GET', '/translations/records?kind=theme');
    expect(translationListSchema.parse(theme.body).records).toEqual([]);
  });

  it('saves a draft, marks it read with one click, and publishes nothing', async () => {
    const saved = await save({ title: 'ورشة', summary: 'يساعد المكتب.' });
    expect(saved.status, saved.text).toBe(200);
    const sheet = translationSheetSchema.parse(saved.body);
    expect(sheet.parts[0]).toMatchObject({ state: 'draft' });
    const review = { locale: 'ar', part: 'text', version: sheet.version };
    const read = await as('taliouine', 'POST', `${record()}/review`, review);
    expect(translationSheetSchema.parse(read.body).parts[0]).toMatchObject({
      state: 'reviewed',
      reviewedBy: 'Démo Taliouine',
    });
    expect(readValue(strapi, `SELECT count(*) FROM events WHERE slug = '${slug}' AND published_at IS NOT NULL`)).toBe(
      '0',
    );
  });

  it('shows the French a translation was made from once it has changed, even if that French was never published', async () => {
    await save({ title: 'ورشة', summary: 'يساعد المكتب.' });
    await changeFrench({ summary: 'Le bureau n’aide plus à écrire une lettre.' });
    const [part] = (await open()).parts;
    expect(part).toMatchObject({ state: 'outdated', former: { title: french.title, summary: french.summary } });
    readValue(strapi, 'DELETE FROM translation_sources');
    expect((await open()).parts[0]).toMatchObject({ state: 'outdated', former: null });
  });

  it('keeps the French of a translation that was made before texts were kept', async () => {
    await save({ title: 'ورشة', summary: 'يساعد المكتب.' });
    readValue(strapi, 'DELETE FROM translation_sources');
    await changeFrench({ title: 'Atelier d’écriture' });
    await changeFrench({ title: 'Grand atelier d’écriture' });
    expect((await open()).parts[0]?.former).toMatchObject({ title: french.title });
  });

  it('does not write over a colleague, nor for French that nobody looked at', async () => {
    const opened = await open();
    expect((await save({ title: 'أولى' })).status).toBe(200);
    const late = await save({ title: 'ثانية' }, opened);
    expect([late.status, errorSchema.parse(late.body).error.details]).toEqual([400, { reason: 'target-changed' }]);
    const seen = await open();
    await changeFrench({ title: 'Autre chose' });
    const blind = await save({ title: 'ثالثة' }, seen);
    expect([blind.status, errorSchema.parse(blind.body).error.details]).toEqual([400, { reason: 'source-changed' }]);
    expect((await open()).parts[0]?.units[0]?.target).toBe('أولى');
  });

  it('names every text that the contract refuses, and saves none', async () => {
    const answer = await save({ title: 'أ\nب', summary: '<b>x</b>' });
    expect(errorSchema.parse(answer.body).error.details).toEqual({
      problems: [
        { path: 'title', problem: 'multi-line' },
        { path: 'summary', problem: 'html' },
      ],
    });
    expect((await open()).version).toBe('');
    expect((await save({ commune: 'agadir' })).status).toBe(400);
  });

  it('exports what waits and takes it back translated, as drafts', async () => {
    for (const format of ['csv', 'xliff']) {
      const path = `/translations/export?locale=en&format=${format}&scope=waiting`;
      const file = exportedFileSchema.parse((await as('taliouine', 'GET', path)).body);
      expect(file.text).toContain(slug);
      expect(file.text).not.toContain('agadir');
      const empty = await importAs(file.text);
      expect(empty).toMatchObject({ locale: 'en', taken: 0, counts: { conflicts: 0, refused: 0 } });
      expect(empty.empty).toBeGreaterThan(1);
    }
    const report = await importAs(toCsv(row('title', 'ورشة'), row('summary', 'يساعد المكتب.')));
    expect(report).toMatchObject({ taken: 2, records: 1, unchanged: 0, counts: { conflicts: 0, refused: 0 } });
    expect((await open()).parts[0]).toMatchObject({ state: 'draft' });
    expect(readValue(strapi, `SELECT count(*) FROM events WHERE slug = '${slug}' AND published_at IS NOT NULL`)).toBe(
      '0',
    );
  });

  it('carries the words for the search out and back, in both formats, and keeps no state of them', async () => {
    await changeFrench({ searchWords: 'lettre\ncourrier' });
    await save({ title: 'ورشة', summary: 'يساعد المكتب.' });
    const words = { csv: 'رسالة\nبريد', xliff: 'رسالة\nمراسلة' } as const;
    const write = {
      csv: (text: string) => text.replace('"lettre\ncourrier";', `"lettre\ncourrier";"${words.csv}"`),
      xliff: (text: string) => text.replace('بريد', 'مراسلة'),
    } as const;
    for (const format of ['csv', 'xliff'] as const) {
      // Of a page that is translated, only the words are still to be written.
      const path = `/translations/export?locale=ar&format=${format}&scope=${format === 'csv' ? 'waiting' : 'all'}`;
      const file = exportedFileSchema.parse((await as('taliouine', 'GET', path)).body);
      const own = file.text.slice(file.text.indexOf(slug));
      expect(own).toContain('searchWords');
      const report = await importAs(write[format](file.text));
      expect(report, file.text).toMatchObject({ taken: 1, counts: { conflicts: 0, refused: 0 } });
      const sheet = await open();
      expect(sheet.search).toMatchObject([{ source: 'lettre\ncourrier', target: words[format] }]);
      expect(sheet.parts.map(({ part, state }) => [part, state])).toEqual([['text', 'draft']]);
    }
    expect((await save({ searchWords: '<b>x</b>' })).status).toBe(400);
    expect((await save({ searchWords: 'رسالة' })).status).toBe(200);
    expect((await open()).search[0]?.target).toBe('رسالة');
  });

  it('says of every text why it was not taken, and takes the others', async () => {
    const report = await importAs(
      toCsv(
        row('title', 'ورشة'),
        row('summary', '<script>'),
        row('title', 'x', 'nulle-part'),
        row('title', 'x', 'agadir'),
        ['event', slug, 'place', '', '', 'x'],
        ['office', 'agadir', 'name', '', 'BAOM d’Agadir', 'x'],
      ),
    );
    expect([report.taken, report.counts.refused]).toEqual([1, 5]);
    expect(report.refused.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'html'],
      [4, 'unknown-record'],
      [5, 'unknown-record'],
      [6, 'unknown-field'],
      [7, 'unknown-record'],
    ]);
    const twice = await importAs(toCsv(row('summary', 'أ'), row('summary', 'ب')));
    expect(twice.refused.map(({ problem }) => problem)).toEqual(['duplicate', 'duplicate']);
    await changeFrench({ summary: 'Autre chose.' });
    const late = await importAs(toCsv(row('summary', 'أ'), row('title', 'ثانية')));
    expect(late.conflicts.map(({ path, problem }) => [path, problem])).toEqual([
      ['summary', 'source-changed'],
      ['title', 'target-changed'],
    ]);
    expect((await open()).parts[0]?.units.map(({ target }) => target)).toEqual(['ورشة', '']);
  });

  it('leaves a part outdated of which only half came back, and takes that half', async () => {
    await save({ title: 'ورشة', summary: 'يساعد المكتب.' });
    await changeFrench({ title: 'Autre atelier', summary: 'Autre chose.' });
    const toRow = (field: string, source: string, former: string, target: string) => [
      'event',
      slug,
      field,
      markTexts(source, former),
      source,
      target,
    ];
    const title = toRow('title', 'Autre atelier', 'ورشة', 'ورشة أخرى');
    expect(await importAs(toCsv(title))).toMatchObject({ taken: 1, records: 1 });
    expect((await open()).parts[0]).toMatchObject({ state: 'outdated', former: { summary: french.summary } });
    const rest = toRow('summary', 'Autre chose.', 'يساعد المكتب.', 'شيء آخر.');
    const again = toRow('title', 'Autre atelier', 'ورشة أخرى', 'ورشة أخرى');
    expect(await importAs(toCsv(again, rest))).toMatchObject({ taken: 1, unchanged: 1 });
    expect((await open()).parts[0]).toMatchObject({ state: 'draft' });
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'other-kind'],
    ['a file that was cut off', toTornCsv(), 'truncated'],
    ['a language the portal has not', 'type;record;field;fr;xx\r\nevent;x;title;a;b', 'unknown-locale'],
    ['nothing', '', 'empty'],
  ])('refuses %s whole, and says why', async (_name, text, problem) => {
    const { status, body } = await send(text);
    expect(status).toBe(400);
    expect(errorSchema.parse(body).error.details).toMatchObject({ problem });
  });

  it('is for whoever translates: not for a stranger, and nothing is read of a text in the log', async () => {
    expect((await fetch(`${strapi.url}/translations/records`)).status).toBe(401);
    expect((await as('taliouine', 'GET', '/translations/records?kind=user&page[$gt]=1')).status).toBe(400);
    expect((await fetch(`${strapi.url}/translations/import`, { method: 'POST' })).status).toBe(401);
    await importAs(toCsv(row('title', 'CANARY-7ad51')));
    expect(strapi.log()).not.toContain('CANARY-7ad51');
  });
});

function toTornCsv(): string {
  return 'type;record;field;fr;ar\r\nevent;x;title;a;"ورش';
}
