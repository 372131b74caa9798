import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { publishSite } from '../../site/publish/publish-site.ts';
import { startServer } from '../../site/server/start-server.ts';
import { startOn } from '../intake/databases.ts';
import { callAs, type DemoAccount } from '../intake/sign-in.ts';
import { makeSmallSeed } from '../intake/small-seed.ts';
import { html, makeMp3, makeMp4, makeOpus, png, svg } from '../portal/make-files.ts';
import { findTraces, makePhotograph } from '../portal/make-photograph.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';
import { type LibraryFile, readFile, uploadFile } from './upload-file.ts';

const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });
const uploads = fileURLToPath(new URL('../../cms/public', import.meta.url));

const sheet = 'accueil-baom';
const seedParts = [
  'charters',
  'pages',
  'abbreviations',
  'organisations/md.yaml',
  'organisations/cmsm.yaml',
  `services/${sheet}.yaml`,
];
const mp3 = { name: 'bienvenue.mp3', content: makeMp3(), type: 'audio/mpeg' };

describe('a recording, from the officer to the visitor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-recordings-'));
  const made: LibraryFile[] = [];
  let strapi: Strapi;

  beforeAll(async () => {
    const seed = makeSmallSeed(join(folder, 'seed'), seedParts);
    strapi = await startOn('SQLite', { PORTAL_SEED: 'true', PORTAL_SEED_FOLDER: seed });
  });
  afterAll(async () => {
    await strapi?.stop();
    // Strapi keeps what visitors see; the files outlive its database.
    for (const { url } of made) rmSync(join(uploads, url), { force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  const upload = async (account: DemoAccount, file: typeof mp3, path?: string) => {
    const reply = await uploadFile(strapi, account, file, path);
    if (reply.status < 300) made.push(readFile(reply));
    return reply;
  };

  async function attach(account: DemoAccount, kind: string, slug: string, locale: string, recording: number | null) {
    const path = `/content-manager/collection-types/api::${kind}.${kind}`;
    const { results } = listSchema.parse((await callAs(strapi, account, 'GET', `${path}?locale=fr`)).body);
    const id = results.find((record) => record.slug === slug)?.documentId;
    const publish = `${path}/${id}/actions/publish?locale=${locale}`;
    expect((await callAs(strapi, account, 'POST', publish, { recording })).status).toBe(200);
  }

  /** As an officer does it: the photograph of the telephone, and what it shows in words. */
  async function announceWithPicture(): Promise<void> {
    const content = await makePhotograph({ width: 2600, height: 1300 });
    const photograph = readFile(await upload('taliouine', { name: 'salle.jpg', content, type: 'image/jpeg' }));
    const path = '/content-manager/collection-types/api::event.event';
    const event = {
      type: 'promotion-day',
      commune: 'taliouine',
      startsOn: '2020-03-04',
      precision: 'day',
      eventStatus: 'confirmed',
      title: 'Journée portes ouvertes',
      summary: 'Un essai',
      sources: [{ title: 'Essai' }],
      pictures: [photograph.id],
      pictureTexts: 'La salle pleine',
    };
    const written = await callAs(strapi, 'taliouine', 'POST', `${path}?locale=fr`, event);
    const { documentId } = z.object({ data: z.looseObject({ documentId: z.string() }) }).parse(written.body).data;
    const sent = await callAs(strapi, 'taliouine', 'POST', `${path}/${documentId}/actions/publish?locale=fr`, {});
    expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('salle')]);
  }

  const publish = () =>
    publishSite({
      project: projectFolder,
      folder: join(folder, '.portal'),
      connection: { url: strapi.url, token: buildToken },
      siteOrigin: 'http://localhost:4321',
      floors: {},
      report: () => undefined,
    });
  const readPage = (path: string) => readFileSync(join(folder, '.portal/live', path, 'index.html'), 'utf8');

  it.each([
    ['a page named .mp3', { name: 'page.mp3', content: html, type: 'audio/mpeg' }],
    ['a page named .png', { name: 'page.png', content: html, type: 'image/png' }],
    ['a drawing that may hold a program', { name: 'dessin.svg', content: svg, type: 'image/svg+xml' }],
    ['a voice message that Safari does not play', { name: 'PTT.opus', content: makeOpus(), type: 'audio/ogg' }],
  ])('%s is refused with advice', async (_name, file) => {
    for (const path of ['/upload', '/upload/files']) {
      const reply = await upload('coordination', file, path);
      expect(reply.status).toBe(400);
      expect(reply.text).toMatch(/"message":"Fichier refusé : [^"]+"/u);
    }
  });

  it('a damaged picture is refused, a sound one is kept', async () => {
    const damaged = await upload('coordination', { name: 'a.png', content: png.subarray(0, 40), type: 'image/png' });
    expect([damaged.status, damaged.text]).toEqual([400, expect.stringContaining('cette image est abîmée')]);
    expect((await upload('coordination', { name: 'a.png', content: png, type: 'image/png' })).status).toBe(201);
  });

  it('a file that is too large is refused with the limit', async () => {
    const content = Buffer.concat([makeMp3(), Buffer.alloc(9 * 1024 * 1024)]);
    const reply = await upload('coordination', { ...mp3, content });
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('dépasse 8 Mo')]);
  });

  it('is stored under what it is, not under its name', async () => {
    const film = { name: 'note.html', content: makeMp4('mp42', ['mp4a']), type: 'text/html' };
    const file = readFile(await upload('coordination', film));
    expect([file.mime, file.ext]).toEqual(['audio/mp4', '.m4a']);
  });

  it('an officer adds one, and neither changes nor removes those of others', async () => {
    const { id } = readFile(await upload('coordination', mp3));
    expect((await uploadFile(strapi, 'taliouine', mp3, `/upload?id=${id}`)).status).toBe(403);
    expect((await uploadFile(strapi, 'taliouine', mp3, `/upload/files/${id}/replace`)).status).toBe(403);
    expect((await callAs(strapi, 'taliouine', 'DELETE', `/upload/files/${id}`)).status).toBe(403);
    expect((await upload('taliouine', mp3)).status).toBe(201);
  });

  it('what replaces one is looked at as well', async () => {
    const { id } = readFile(await upload('coordination', mp3));
    const page = { name: 'page.mp3', content: html, type: 'audio/mpeg' };
    const reply = await uploadFile(strapi, 'coordination', page, `/upload/files/${id}/replace`);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('Fichier refusé')]);
  });

  it('nobody without an account may send one', async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(mp3.content)], { type: mp3.type }), mp3.name);
    expect((await fetch(`${strapi.url}/upload`, { method: 'POST', body: form })).status).toBe(401);
  });

  describe('once it is published', { timeout: 240_000 }, () => {
    let address: string;

    beforeAll(async () => {
      const byOfficer = readFile(await upload('agadir', mp3));
      await attach('agadir', 'office', 'agadir', 'ary', byOfficer.id);
      const other = { name: 'fiche.m4a', content: makeMp4('M4A ', ['mp4a']), type: 'audio/mp4' };
      await attach('coordination', 'service', sheet, 'fr', readFile(await upload('coordination', other)).id);
      await announceWithPicture();
      await publish();
      address = /<audio[^>]* src="([^"]+)"/.exec(readPage('ary/bureaux/agadir'))?.[1] ?? '';
    }, 240_000);

    it('stands on the page of its language, before the voice of the phone, and loads nothing by itself', () => {
      const page = readPage('ary/bureaux/agadir');
      expect(page).toMatch(/<audio controls preload="none" src="\/media\/[0-9a-f]{16}\.mp3" aria-label="[^"]+"/);
      expect(page).not.toContain('data-listen=');
      expect(page).not.toContain('/uploads/');
      expect(readPage(`fr/guide/${sheet}`)).toMatch(/<audio [^>]*src="\/media\/[0-9a-f]{16}\.m4a"/);
    });

    it('stands on no page of another language or office, which keep the voice of the phone', () => {
      for (const path of ['fr/bureaux/agadir', 'ar/bureaux/agadir', 'zgh/bureaux/agadir', 'ary/bureaux/taliouine']) {
        expect(readPage(path), path).not.toContain('<audio');
        expect(readPage(path), path).toContain('data-listen=');
      }
      expect(readPage(`ar/guide/${sheet}`)).not.toContain('<audio');
    });

    it('a picture of an event that is over stands in the archive, small, described and from the site itself', () => {
      expect(readPage('fr/evenements/archives/2020')).toContain('/fr/evenements/journee-portes-ouvertes/');
      const page = readPage('fr/evenements/journee-portes-ouvertes');
      const [, source = '', description = ''] = /<img src="([^"]+)"[^>]* alt="([^"]*)"/.exec(page) ?? [];
      expect([source, description]).toEqual([
        expect.stringMatching(/^\/media\/[0-9a-f]{16}\.webp$/),
        'La salle pleine',
      ]);
      const picture = readFileSync(join(folder, '.portal/live', source));
      expect(findTraces(picture)).toEqual([]);
      expect(picture.length).toBeLessThan(100_000);
      expect(readPage('ar/evenements/journee-portes-ouvertes')).toContain(source);
    });

    it('comes from the site itself, in parts if the browser wants', async () => {
      const live = join(folder, '.portal/live');
      const options = { live, cmsUrl: 'http://127.0.0.1:9', siteOrigin: 'http://localhost', trustProxy: false };
      const site = await startServer(options, 0, () => undefined);
      const whole = await fetch(site.url + address);
      expect(Buffer.from(await whole.arrayBuffer())).toEqual(mp3.content);
      expect(whole.headers.get('content-type')).toBe('audio/mpeg');
      expect(whole.headers.get('cache-control')).toContain('immutable');
      const part = await fetch(site.url + address, { headers: { range: 'bytes=0-1' } });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-1/${mp3.content.length}`]);
      await site.close();
    });

    it('stops the next build when its file is gone, with the name of the record; the site stays', async () => {
      const lost = readFile(await upload('agadir', { ...mp3, name: 'perdu.mp3' }));
      await attach('agadir', 'office', 'agadir', 'zgh', lost.id);
      rmSync(join(uploads, lost.url));
      await expect(publish()).rejects.toThrow(
        /office "agadir" \(.*\): texts\.zgh\.recording cannot be fetched \(404.*upload it again/,
      );
      expect(readPage('ary/bureaux/agadir')).toContain(address);
    });
  });
});
